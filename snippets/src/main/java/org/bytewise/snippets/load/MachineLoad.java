package org.bytewise.snippets.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether the processes of this machine, or of this control group, have to wait for a
 * processor, by whatever the system reports: the number of runnable threads, the pressure on the
 * processors, and the time that the group was stopped for having used up its share. Used by one
 * thread.
 */
final class MachineLoad {
  private static final Pattern PRESSURE = Pattern.compile("some avg10=(\\d+)\\.");
  private static final Pattern STOPPED = Pattern.compile("throttled_(?:usec|time) (\\d+)");

  /** Percent of the last ten seconds during which some thread waited. */
  private static final int MUCH = 20;

  private final Path proc;
  private final List<Path> groups;
  private final int cores;
  private long stopped;

  /**
   * Creates a view of the machine.
   *
   * @param proc the folder of the process file system
   * @param control the folder of the control groups
   */
  MachineLoad(Path proc, Path control, int cores) {
    this.proc = proc;
    this.groups = groups(proc, control);
    this.cores = cores;
    this.stopped = stopped();
  }

  static MachineLoad ofSystem() {
    return new MachineLoad(
        Path.of("/proc"), Path.of("/sys/fs/cgroup"), Runtime.getRuntime().availableProcessors());
  }

  /** Returns the accounts of this process's own group and, in a container, of its root. */
  private static List<Path> groups(Path proc, Path control) {
    List<Path> found = new ArrayList<>();
    for (String hierarchy : List.of("", "cpu", "cpu,cpuacct")) {
      found.add(control.resolve(hierarchy).resolve("cpu.stat"));
    }
    read(proc.resolve("self/cgroup")).lines().forEach(line -> {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && parts[2].length() > 1) {
        String hierarchy = parts[1].contains("cpu") || parts[1].isEmpty() ? parts[1] : "none";
        found.add(control.resolve(hierarchy).resolve(parts[2].substring(1)).resolve("cpu.stat"));
      }
    });
    return found.stream().filter(Files::isReadable).toList();
  }

  /** Returns whether anything has had to wait, lately or since the last call. */
  boolean isHigh() {
    long before = stopped;
    stopped = stopped();
    return stopped > before
        || number(PRESSURE, read(proc.resolve("pressure/cpu"))) >= MUCH
        || runnable().filter(count -> count > cores).isPresent();
  }

  private long stopped() {
    return groups.stream().mapToLong(group -> number(STOPPED, read(group))).sum();
  }

  /** Returns the number of running or runnable threads on the whole machine; empty if unknown. */
  private Optional<Integer> runnable() {
    try {
      String[] fields = read(proc.resolve("loadavg")).split(" ", -1);
      return Optional.of(Integer.valueOf(fields[3].substring(0, fields[3].indexOf('/'))));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
