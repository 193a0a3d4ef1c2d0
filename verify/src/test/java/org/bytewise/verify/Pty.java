package org.bytewise.verify;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bytewise.testing.Ending;
import org.jline.utils.ScreenTerminal;

/**
 * A program in a real pseudo-terminal, usually of 80×24, as {@code script} of util-linux makes one,
 * and the screen that a person would see.
 */
final class Pty implements AutoCloseable {
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  /** Only a failure ever waits that long; a slow machine is no failure. */
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(Ending.HANGS_MINUTES);

  /** What moves the cursor, colours, or changes a mode, and is no text. */
  private static final Pattern CONTROL =
      Pattern.compile("\033(?:\\[[0-?]*[ -/]*[@-~]|\\][^\007]*\007|[=>()][0-9A-B]?)|\007");

  /** What a program sends around a picture, so that a terminal draws it at once. */
  private static final String PICTURE = "\033[?2026h";

  private static final String PICTURE_END = "\033[?2026l";

  private final Process process;
  private final StringBuilder written = new StringBuilder();
  private final StringBuilder raw = new StringBuilder();
  private final int columns;
  private final int rows;
  private final ScreenTerminal screen;
  private final Object changed = new Object();
  private boolean ended;

  private Pty(Process process, int columns, int rows) {
    this.process = process;
    this.columns = columns;
    this.rows = rows;
    this.screen = new ScreenTerminal(columns, rows);
    Thread reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Whether this system has what it takes. */
  static boolean isAvailable() {
    return Files.isExecutable(Path.of("/usr/bin/script"));
  }

  /** Starts a command line of the shell, with some variables set in its environment. */
  static Pty start(String command, Map<String, String> environment) throws IOException {
    return start(command, environment, COLUMNS, ROWS);
  }

  /** As {@link #start(String, Map)}, in a terminal of another size. */
  static Pty start(String command, Map<String, String> environment, int columns, int rows)
      throws IOException {
    // A build that was started in the background ignores Ctrl-C, and so would all that it starts.
    ProcessBuilder builder = new ProcessBuilder(List.of(
        "/usr/bin/env",
        "--default-signal=INT,QUIT",
        "/usr/bin/script",
        "-qfec",
        "stty rows %d cols %d; exec %s".formatted(rows, columns, command),
        "/dev/null"));
    builder.environment().keySet().removeAll(List.of("NO_COLOR", "COLUMNS", "LINES"));
    // The shell of script(1): with exec, so that no shell that waits gets the Ctrl-C of a test,
    // too.
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    return new Pty(builder.start(), columns, rows);
  }

  private void read() {
    try (InputStream in = process.getInputStream();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      char[] buffer = new char[4_096];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        synchronized (changed) {
          String text = new String(buffer, 0, n);
          screen.write(text);
          written.append(text);
          raw.append(text);
          answer(screen.read());
          changed.notifyAll();
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

  /** A terminal answers some of what it is sent, for example where its cursor is. */
  private void answer(String reply) throws IOException {
    if (!reply.isEmpty()) {
      type(reply);
    }
  }

  /** What the screen shows, a line each, without blanks at their ends. */
  String screen() {
    synchronized (changed) {
      long[] cells = new long[columns * rows];
      screen.dump(cells, new int[2]);
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns; column++) {
          int c = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
          line.appendCodePoint(c == 0 ? ' ' : c);
        }
        text.append(line.toString().stripTrailing()).append('\n');
      }
      return text.toString();
    }
  }

  /**
   * The cells of the screen with their attributes, row by row, as {@link ScreenTerminal} has them.
   */
  long[] cells() {
    synchronized (changed) {
      long[] cells = new long[columns * rows];
      screen.dump(cells, new int[2]);
      return cells;
    }
  }

  /** Waits until the screen shows a text. */
  Pty expect(String text) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    synchronized (changed) {
      while (!screen().contains(text)) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || ended) {
          fail("never showed \"" + text + "\"; the screen is:\n" + screen());
        }
        TimeUnit.NANOSECONDS.timedWait(changed, left);
      }
    }
    return this;
  }

  /** Waits until the screen shows a text, in a picture that the program has finished. */
  Pty expectPicture(String text) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    synchronized (changed) {
      while (!screen().contains(text) || raw.lastIndexOf(PICTURE) > raw.lastIndexOf(PICTURE_END)) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || ended) {
          fail("never finished a picture with \"" + text + "\"; the screen is:\n" + screen());
        }
        TimeUnit.NANOSECONDS.timedWait(changed, left);
      }
    }
    return this;
  }

  /** Waits until the screen shows a text no more. */
  Pty expectGone(String text) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    synchronized (changed) {
      while (screen().contains(text)) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || ended) {
          fail("went on showing \"" + text + "\"; the screen is:\n" + screen());
        }
        TimeUnit.NANOSECONDS.timedWait(changed, left);
      }
    }
    return this;
  }

  /**
   * Waits until the last line of the screen is one of these prompts, with nothing typed after it.
   */
  String expectPrompt(Pattern prompt) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    synchronized (changed) {
      while (true) {
        String last = screen().stripTrailing().lines().reduce((a, b) -> b).orElse("");
        if (prompt.matcher(last).matches()) {
          return last;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0 || ended) {
          fail("never came to a prompt like " + prompt + "; the screen is:\n" + screen());
        }
        TimeUnit.NANOSECONDS.timedWait(changed, left);
      }
    }
  }

  /** Pastes text, as a terminal does that marks what is pasted, and ends it with Enter. */
  Pty paste(String text) throws IOException {
    return type("\033[200~" + text + "\033[201~").type("\r");
  }

  /** All that the program has written since the last call, lines as it has ended them. */
  List<String> takeWritten() {
    synchronized (changed) {
      String all = CONTROL.matcher(written).replaceAll("");
      written.setLength(0);
      return all.lines().map(line -> line.substring(line.lastIndexOf('\r') + 1)).toList();
    }
  }

  /** All that the program has written since the last call, control sequences included. */
  String takeRaw() {
    synchronized (changed) {
      String all = raw.toString();
      raw.setLength(0);
      return all;
    }
  }

  /** Types keys; {@code \r} is Enter, {@code \003} Ctrl-C, {@code \004} Ctrl-D. */
  Pty type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Empties the screen as the test sees it, so that what is expected next is new. */
  Pty forget() {
    synchronized (changed) {
      screen.write("\033[2J\033[H");
    }
    return this;
  }

  /** Waits for the end of the program, and tells its exit status. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
      fail("never ended; the screen is:\n" + screen());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
