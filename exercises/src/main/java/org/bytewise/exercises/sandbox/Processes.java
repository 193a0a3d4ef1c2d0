package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The system's processes, as the grader sees them. */
final class Processes {
  private static final Path PROC = Path.of("/proc");
  private static final int PATIENCE_SECONDS = 10;

  /** A process chooses its own name, which need not be text. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final int STATE = 0;
  private static final int START = 19;

  private Processes() {}

  /** Kills a process with all that it started, and waits until they are gone. */
  static void end(ProcessHandle process) {
    kill(Stream.concat(Stream.of(process), process.descendants()).toList());
  }

  /** Kills all processes of a user, and waits until they are gone. */
  static void endAllOf(long uid) {
    kill(all().filter(process -> uidOf(process.pid()) == uid).toList());
  }

  private static void kill(List<ProcessHandle> processes) {
    // Each is named by its start too, so that no later process of the same number is waited for.
    Map<Long, String> left = new HashMap<>();
    for (ProcessHandle process : processes) {
      stat(process.pid()).ifPresent(stat -> left.put(process.pid(), stat[START]));
      process.destroyForcibly();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!left.isEmpty() && System.nanoTime() < end) {
      left.entrySet().removeIf(entry -> isGone(entry.getKey(), entry.getValue()));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** A process that has ended but that nobody has asked for holds nothing any more. */
  static boolean isGone(long pid, String start) {
    return stat(pid)
        .filter(stat -> stat[START].equals(start) && !stat[STATE].matches("[ZX]"))
        .isEmpty();
  }

  /**
   * The fields of {@code /proc/PID/stat} that follow the name; empty for a process that has gone.
   */
  private static Optional<String[]> stat(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), BYTES);
      return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Threads of all processes of a user. */
  static int threadsOf(long uid) {
    return all()
        .mapToLong(ProcessHandle::pid)
        .filter(pid -> uidOf(pid) == uid)
        .mapToInt(pid -> {
          String[] tasks = PROC.resolve(pid + "/task").toFile().list();
          return tasks == null ? 0 : tasks.length;
        })
        .sum();
  }

  private static Stream<ProcessHandle> all() {
    return ProcessHandle.allProcesses();
  }

  /** The real user id; -1 for a process that has gone. */
  static long uidOf(long pid) {
    try {
      return Files.readAllLines(PROC.resolve(pid + "/status"), BYTES).stream()
          .filter(line -> line.startsWith("Uid:"))
          .mapToLong(line -> Long.parseLong(line.split("\t", -1)[1]))
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  /** When a process started, in the kernel's ticks: with its id it names one process for good. */
  static String startOf(long pid) {
    return stat(pid).map(stat -> stat[START]).orElse("");
  }
}
