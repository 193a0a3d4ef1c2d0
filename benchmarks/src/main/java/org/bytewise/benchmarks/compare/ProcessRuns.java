package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Processes from their start to their end. */
final class ProcessRuns {
  /** Only a failure ever takes that long. */
  static final long PATIENCE_MINUTES = 10;

  private ProcessRuns() {}

  /** What a process left: how long it ran, how it ended, and all that it printed. */
  record Ended(double millis, int status, String output) {
    /** The first line that it printed with anything in it. */
    String firstLine() {
      return output.lines().filter(line -> !line.isBlank()).findFirst().orElse("(no output)");
    }
  }

  /**
   * Milliseconds of a process that has to end with status 0.
   *
   * @param name of the side, for its failure
   */
  static double millis(BenchmarkPaths place, String name, List<String> command, String input)
      throws IOException, InterruptedException {
    return run(place, name, command, input, Set.of(0)).millis();
  }

  /**
   * Runs a process.
   *
   * @param good the statuses with which it may end
   * @throws SideException if it ends otherwise, or never
   */
  static Ended run(
      BenchmarkPaths place, String name, List<String> command, String input, Set<Integer> good)
      throws IOException, InterruptedException {
    ProcessBuilder builder = place.process(command);
    builder.redirectErrorStream(true);
    // A file takes all at once: who prints much is not slowed down by us.
    Path output = Files.createTempFile(place.scratch(), "output", ".txt");
    try {
      builder.redirectOutput(output.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        try (OutputStream in = process.getOutputStream()) {
          in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          // It has ended without reading; its status tells why.
        }
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
          throw new SideException(name + " did not end within " + PATIENCE_MINUTES + " minutes");
        }
        double millis = millisSince(start);
        Ended ended = new Ended(millis, process.exitValue(), Files.readString(output));
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

  /** Milliseconds since a moment of {@link System#nanoTime}. */
  static double millisSince(long nanos) {
    return (double) (System.nanoTime() - nanos) / TimeUnit.MILLISECONDS.toNanos(1);
  }

  /** Ends a process and what it has started, and waits for it. */
  static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
