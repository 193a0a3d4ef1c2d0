package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A control group that bounds the memory of one jail, made below this process's own group. There
 * may be none: few systems let an ordinary user make one.
 *
 * @param folder of the group
 */
record MemoryGroup(Path folder) {
  private static final String PREFIX = "bytewise-";
  private static final int PATIENCE_SECONDS = 2;
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Makes a group; empty where this process may not. */
  static Optional<MemoryGroup> make(long bytes) {
    try {
      Optional<Path> parent = ownFolder();
      if (parent.isEmpty() || !Files.isWritable(parent.get())) {
        return Optional.empty();
      }
      sweep(parent.get());
      Path folder = parent
          .get()
          .resolve(PREFIX + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
      Files.createDirectory(folder);
      MemoryGroup group = new MemoryGroup(folder);
      if (group.limit(bytes)) {
        return Optional.of(group);
      }
      group.remove();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean limit(long bytes) {
    String limit = Long.toString(bytes);
    if (write("memory.max", limit)) {
      write("memory.swap.max", "0");
      return true;
    }
    if (write("memory.limit_in_bytes", limit)) {
      write("memory.memsw.limit_in_bytes", limit);
      return true;
    }
    return false;
  }

  private boolean write(String name, String value) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        return false;
      }
      Files.writeString(file, value);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** How often the kernel ended a process of the group because its memory was full. */
  int kills() {
    return Stream.of("memory.events", "memory.oom_control")
        .map(folder::resolve)
        .filter(Files::exists)
        .flatMap(MemoryGroup::lines)
        .filter(line -> line.startsWith("oom_kill "))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(' ') + 1)))
        .sum();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  /** The file to which a process writes its id to join. */
  Path processes() {
    return folder.resolve("cgroup.procs");
  }

  /** Removes the group, once its last process is gone; false if one stays. */
  boolean remove() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!removeNow()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return true;
  }

  private boolean removeNow() {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes what a killed grader has left. */
  private static void sweep(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(MemoryGroup::orphaned).forEach(folder -> new MemoryGroup(folder).removeNow());
    }
  }

  private static boolean orphaned(Path folder) {
    String[] parts = folder.getFileName().toString().split("-", -1);
    return parts.length == 3
        && parts[0].concat("-").equals(PREFIX)
        && parts[1].matches("[0-9]{1,9}")
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  private static Optional<Path> ownFolder() throws IOException {
    String path = null;
    boolean unified = false;
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3 && parts[1].equals("memory")) {
        path = parts[2];
        unified = false;
        break;
      }
      if (parts.length == 3 && parts[1].isEmpty()) {
        path = parts[2];
        unified = true;
      }
    }
    return path == null ? Optional.empty() : mounted(path, unified);
  }

  /** Where the group at a path of the hierarchy stands in the file system. */
  private static Optional<Path> mounted(String path, boolean unified) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      String[] halves = line.split(" - ", 2);
      String[] mount = halves[0].split(" ", -1);
      String[] system = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
      if (system.length < 3 || mount.length < 5) {
        continue;
      }
      boolean right = unified
          ? system[0].equals("cgroup2")
          : system[0].equals("cgroup") && ("," + system[2] + ",").contains(",memory,");
      if (right) {
        // In a container the root of the mount is the container's own group.
        String below = mount[3].equals("/")
            ? path
            : path.startsWith(mount[3]) ? path.substring(mount[3].length()) : "";
        Path folder = Path.of(mount[4], below);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
