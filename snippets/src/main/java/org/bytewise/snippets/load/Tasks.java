package org.bytewise.snippets.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot of the threads of one process, as reported by Linux. Immutable.
 *
 * @param cpuNanos processor time of the process in nanoseconds, including threads that have ended;
 *     its resolution is a hundredth of a second
 * @param byId the live threads
 */
record Tasks(long cpuNanos, Map<Long, Task> byId) {
  private static final Path PROC = Path.of("/proc");

  /** Linux reports processor time in hundredths of a second, whatever its internal tick is. */
  private static final long TICK_NANOS = 10_000_000;

  private static final int STATE = 0;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  /**
   * A thread.
   *
   * @param ranNanos processor time, in nanoseconds
   * @param queuedNanos how long it was runnable without running, in nanoseconds, excluding a wait
   *     still in progress
   * @param runnable whether it is running or runnable
   */
  record Task(long ranNanos, long queuedNanos, boolean runnable) {}

  Tasks {
    byId = Map.copyOf(byId);
  }

  /** Returns whether the system has kept account of any of them. */
  boolean areTimed() {
    return byId.values().stream().anyMatch(task -> task.ranNanos() > 0);
  }

  /** Returns the threads of a process; empty if it has ended or the system does not tell. */
  static Optional<Tasks> of(long pid) {
    Path process = PROC.resolve(Long.toString(pid));
    String[] ids = process.resolve("task").toFile().list();
    if (ids == null || ids.length == 0) {
      return Optional.empty();
    }
    try {
      Map<Long, Task> tasks = new HashMap<>();
      for (String id : ids) {
        task(process.resolve("task").resolve(id))
            .ifPresent(task -> tasks.put(Long.valueOf(id), task));
      }
      String[] stat = stat(process);
      long ticks = Long.parseLong(stat[USER_TICKS]) + Long.parseLong(stat[SYSTEM_TICKS]);
      return tasks.isEmpty() ? Optional.empty() : Optional.of(new Tasks(ticks * TICK_NANOS, tasks));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Returns a thread; empty if it has just ended. */
  private static Optional<Task> task(Path folder) {
    try {
      String[] times = read(folder.resolve("schedstat")).strip().split(" ", -1);
      boolean runnable = stat(folder)[STATE].equals("R");
      return Optional.of(new Task(Long.parseLong(times[0]), Long.parseLong(times[1]), runnable));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the fields of {@code stat} that follow the name, which may contain anything. */
  private static String[] stat(Path folder) throws IOException {
    String stat = read(folder.resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
