package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Runs processes from start to end. */
final class ProcessRuns {
  /** Time limit that only a failure exceeds. */
  static final long PATIENCE_MINUTES = 10;

  private static final int LOOK_MILLIS = 50;

  private ProcessRuns() {}

  /**
   * What is read of a process while it runs.
   *
   * @param minutes after which it has failed
   * @param gauge read again and again
   */
  record Watch(long minutes, ToDoubleFunction<Process> gauge) {
    static final Watch NOTHING = new Watch(PATIENCE_MINUTES, process -> 0);
  }

  /**
   * The outcome of a process.
   *
   * @param millis how long it ran
   * @param output both streams
   * @param peak the largest reading of the gauge; 0 if there was none
   */
  record Ended(double millis, int status, String output, double peak) {
    /** Returns the first line that is not blank. */
    String firstLine() {
      return output.lines().filter(line -> !line.isBlank()).findFirst().orElse("(no output)");
    }
  }

  /**
   * Runs a process that must end with status 0 and returns its time in milliseconds.
   *
   * @param name of the side, for error messages
   * @throws SideException if it fails
   */
  static double millis(BenchmarkPaths place, String name, List<String> command, String input)
      throws IOException, InterruptedException {
    return run(place, name, command, input, Set.of(0)).millis();
  }

  /**
   * Runs a process.
   *
   * @param good the allowed exit statuses
   * @throws SideException if it ends with another status, or not at all
   */
  static Ended run(
      BenchmarkPaths place, String name, List<String> command, String input, Set<Integer> good)
      throws IOException, InterruptedException {
    return run(place, name, command, input, good, Watch.NOTHING);
  }

  /** As {@link #run(BenchmarkPaths, String, List, String, Set)}, and watches it. */
  static Ended run(
      BenchmarkPaths place,
      String name,
      List<String> command,
      String input,
      Set<Integer> good,
      Watch watch)
      throws IOException, InterruptedException {
    ProcessBuilder builder = place.process(command);
    builder.redirectErrorStream(true);
    // Redirect to a file, so that a program with much output does not wait for us.
    Path output = Files.createTempFile(place.scratch(), "output", ".txt");
    try {
      builder.redirectOutput(output.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          // It has ended without reading; its exit status says why.
        }
        double peak = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          peak = Math.max(peak, watch.gauge().applyAsDouble(process));
          if (millisSince(start) > TimeUnit.MINUTES.toMillis(watch.minutes())) {
            throw new SideException(name + " did not end within " + watch.minutes() + " minutes");
          }
        }
        double millis = millisSince(start);
        Ended ended = new Ended(millis, process.exitValue(), Files.readString(output), peak);
        if (!good.contains(ended.status())) {
          throw new SideException(
              name + " ended with status " + ended.status() + ": " + ended.firstLine());
        }
        return ended;
      } finally {
        end(process);
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Returns the milliseconds since a value of {@link System#nanoTime}. */
  static double millisSince(long nanos) {
    return (double) (System.nanoTime() - nanos) / TimeUnit.MILLISECONDS.toNanos(1);
  }

  /** Kills a process and its descendants, and waits for the process to end. */
  static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
