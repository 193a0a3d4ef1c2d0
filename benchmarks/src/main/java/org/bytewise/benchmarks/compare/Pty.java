package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a pseudo-terminal of 80×24, created by util-linux's {@code script}. */
final class Pty implements AutoCloseable {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

  /** Control sequences: cursor movement, colours, modes. */
  private static final Pattern CONTROL =
      Pattern.compile("\033(?:\\[[0-?]*[ -/]*[@-~]|\\][^\007]*\007|[=>()][0-9A-B]?)|\007");

  private static final String WHERE_IS_THE_CURSOR = "\033[6n";

  private final String name;
  private final long started;
  private final Process process;
  private final StringBuilder written = new StringBuilder();
  private final Object changed = new Object();
  private boolean ended;

  private Pty(String name, long started, Process process) {
    this.name = name;
    this.started = started;
    this.process = process;
    Thread reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Tells whether this system has {@code script}. */
  static boolean isAvailable() {
    return Files.isExecutable(SCRIPT);
  }

  /** Starts a program; the times of {@link #expect} count from here. */
  static Pty start(BenchmarkPaths place, String name, List<String> command) throws IOException {
    String quoted = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    ProcessBuilder builder = place.process(
        List.of(SCRIPT.toString(), "-qfec", "stty rows 24 cols 80; exec " + quoted, "/dev/null"));
    builder.environment().put("SHELL", "/bin/sh");
    builder.redirectErrorStream(true);
    long started = System.nanoTime();
    return new Pty(name, started, builder.start());
  }

  private void read() {
    try (InputStream in = process.getInputStream();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      char[] buffer = new char[4_096];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        String text = new String(buffer, 0, n);
        synchronized (changed) {
          written.append(text);
          changed.notifyAll();
        }
        if (text.contains(WHERE_IS_THE_CURSOR)) {
          type("\033[1;1R");
        }
      }
    } catch (IOException e) {
      // The program has ended.
    } finally {
      synchronized (changed) {
        ended = true;
        changed.notifyAll();
      }
    }
  }

  /**
   * Waits until the program has written a string.
   *
   * @return milliseconds since its start
   * @throws SideException if it ends or times out first
   */
  double expect(String text) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    synchronized (changed) {
      while (!text().contains(text)) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || ended) {
          throw new SideException(name + " never showed \"" + text + "\"; its last line: "
              + text().strip().lines().reduce("(none)", (before, line) -> line));
        }
        TimeUnit.NANOSECONDS.timedWait(changed, left);
      }
      return ProcessRuns.millisSince(started);
    }
  }

  private String text() {
    return CONTROL.matcher(written).replaceAll("");
  }

  /** Types keys; {@code \r} is Enter. */
  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Returns the processes started in the terminal, without {@code script} itself. */
  Stream<ProcessHandle> processes() {
    return process.descendants();
  }

  /** Waits until the program has ended by itself. */
  void awaitEnd() throws InterruptedException {
    process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
