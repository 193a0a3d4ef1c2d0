package org.bytewise.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What one more snippet costs in Bytewise, which counts, and in jshell, which does not: the time of a
 * whole process for 51 snippets less the time for one, divided by 50. Both run in turn, so that what
 * else the machine does hits both. Arguments: the launcher, and how many runs.
 */
public final class RoundTrips {
  private static final int SNIPPETS = 50;

  private RoundTrips() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path launcher = Path.of(args[0]);
    int runs = Integer.parseInt(args[1]);
    Path home = Files.createTempDirectory("bytewise-benchmark-");
    List<String> jshell =
        List.of(Path.of(System.getProperty("java.home"), "bin", "jshell").toString(), "-s", "-");
    List<String> bytewise = List.of(launcher.toString());
    double[] peers = new double[runs];
    double[] ours = new double[runs];
    for (int run = 0; run < runs; run++) {
      peers[run] = perSnippet(jshell, home);
      ours[run] = perSnippet(bytewise, home);
    }
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d runs of %d snippets%n",
        Runtime.version().feature(),
        runs,
        SNIPPETS);
    System.out.printf(Locale.ROOT, "jshell, uncounted    %7.1f ms a snippet%n", median(peers));
    System.out.printf(Locale.ROOT, "bytewise, counted    %7.1f ms a snippet%n", median(ours));
    System.out.printf(Locale.ROOT, "ratio                %7.2f%n", median(ours) / median(peers));
  }

  private static double perSnippet(List<String> command, Path home)
      throws IOException, InterruptedException {
    double one = millis(command, 1, home);
    double all = millis(command, 1 + SNIPPETS, home);
    return (all - one) / SNIPPETS;
  }

  private static double millis(List<String> command, int snippets, Path home)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < snippets; i++) {
      lines.add("int[] a" + i + " = new int[" + (i + 1) + "];");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_STATE_HOME", home.toString());
    builder.environment().put("BYTEWISE_NO_BUILD", "1");
    builder.redirectErrorStream(true);
    Path output = Files.createTempFile(home, "output", ".txt");
    builder.redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    int status = process.waitFor();
    long nanos = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with status " + status + ": " + Files.readString(output));
    }
    return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
