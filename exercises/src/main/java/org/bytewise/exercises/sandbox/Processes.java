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

/** Finds and kills processes of the system, by way of {@code /proc}. */
final class Processes {
  private static final Path PROC = Path.of("/proc");
  private static final int PATIENCE_SECONDS = 10;

  /** A process chooses its own name, which need not be valid UTF-8. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final int STATE = 0;
  private static final int START = 19;

  private Processes() {}

  /** Kills a process and its descendants, and waits for them to end. */
  static void end(ProcessHandle process) {
    kill(Stream.concat(Stream.of(process), process.descendants()).toList());
  }

  /** Kills all processes of a user, and waits for them to end. */
  static void endAllOf(long uid) {
    kill(all().filter(process -> uidOf(process.pid()) == uid).toList());
  }

  private static void kill(List<ProcessHandle> processes) {
    // The start time is part of the key, so that a later process with the same id is not waited
    // for.
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

  /** Tells whether a process has ended; a zombie has, since it holds no resources. */
  static boolean isGone(long pid, String start) {
    return stat(pid)
        .filter(stat -> stat[START].equals(start) && !stat[STATE].matches("[ZX]"))
        .isEmpty();
  }

  /**
   * Returns the fields of {@code /proc/PID/stat} that follow the name; empty if the process has
   * ended.
   */
  private static Optional<String[]> stat(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), BYTES);
      return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the number of threads of all processes of a user. */
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

  /** Returns the real user id; -1 if the process has ended. */
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

  /**
   * Returns the start time of a process, in the kernel's ticks; together with the id, it identifies
   * a process.
   */
  static String startOf(long pid) {
    return stat(pid).map(stat -> stat[START]).orElse("");
  }
}
