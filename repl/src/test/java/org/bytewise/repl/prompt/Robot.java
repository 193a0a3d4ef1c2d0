package org.bytewise.repl.prompt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bytewise.testing.Ending;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * Somebody at a terminal: types, and reads what comes until it holds what was awaited. What has
 * been read is not read again. A deadline ends the wait only to fail.
 */
final class Robot implements AutoCloseable {
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String TAB = "\t";
  static final String ENTER = "\r";
  static final String UP = "\u001bOA";

  private final LineDisciplineTerminal terminal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();
  private final Thread prompt;
  private int read;
  private Integer status;

  private Robot(PromptOptions options, String type, int columns, int rows) throws IOException {
    terminal = new LineDisciplineTerminal("test", type, new Screen(), StandardCharsets.UTF_8);
    terminal.setSize(Size.of(columns, rows));
    prompt = new Thread(
        () -> {
          int ended = Prompt.run(options, terminal);
          lock.lock();
          try {
            status = ended;
            more.signalAll();
          } finally {
            lock.unlock();
          }
        },
        "robot-prompt");
    prompt.setDaemon(true);
  }

  static Robot start(PromptOptions options, String type, int columns, int rows) throws IOException {
    Robot robot = new Robot(options, type, columns, rows);
    robot.prompt.start();
    return robot;
  }

  /** At a terminal of 80 columns and 24 rows. */
  static Robot start(PromptOptions options) throws IOException {
    return start(options, "xterm-256color", 80, 24);
  }

  private final class Screen extends OutputStream {
    private byte[] pending = new byte[0];
    private int escape;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      lock.lock();
      try {
        byte[] all = new byte[pending.length + length];
        System.arraycopy(pending, 0, all, 0, pending.length);
        System.arraycopy(bytes, offset, all, pending.length, length);
        int end = all.length;
        // A character's bytes may come one by one.
        while (end > 0 && all.length - end < 4 && !isWhole(all, end)) {
          end--;
        }
        String text = new String(all, 0, end, StandardCharsets.UTF_8);
        raw.append(text);
        text.codePoints().forEach(this::addPlain);
        pending = Arrays.copyOfRange(all, end, all.length);
        more.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** Leaves out escape sequences: ESC and a character, or ESC [ … to a letter. */
    private void addPlain(int c) {
      if (escape == 0 && c == 0x1b) {
        escape = 1;
      } else if (escape == 1) {
        escape = c == '[' ? 2 : 0;
      } else if (escape == 2) {
        escape = c >= '@' && c <= '~' ? 0 : 2;
      } else if (c != '\r') {
        plain.appendCodePoint(c);
      }
    }

    private boolean isWhole(byte[] bytes, int end) {
      return new String(bytes, 0, end, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }
  }

  Robot type(String keys) throws IOException {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Types an input and Enter. */
  Robot enter(String input) throws IOException {
    return type(input + ENTER);
  }

  /** Waits for a text, and takes all that came up to its end as read. */
  String expect(String text) throws InterruptedException {
    long left = TimeUnit.MINUTES.toNanos(Ending.HANGS_MINUTES);
    lock.lock();
    try {
      while (true) {
        int at = plain.indexOf(text, read);
        if (at >= 0) {
          String before = plain.substring(read, at + text.length());
          read = at + text.length();
          return before;
        }
        if (left <= 0 || status != null) {
          throw new AssertionError("did not come: " + text + "\nbut:\n" + plain.substring(read)
              + (status == null ? "" : "\n(ended with status " + status + ")") + "\nraw: "
              + raw.substring(Math.max(0, raw.length() - 300)).replace("\u001b", "ESC"));
        }
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end. */
  int status() throws InterruptedException {
    prompt.join(TimeUnit.MINUTES.toMillis(Ending.HANGS_MINUTES));
    lock.lock();
    try {
      if (status == null) {
        throw new AssertionError("did not end:\n" + plain.substring(read));
      }
      return status;
    } finally {
      lock.unlock();
    }
  }

  /** All that came, control sequences included. */
  String raw() {
    lock.lock();
    try {
      return raw.toString();
    } finally {
      lock.unlock();
    }
  }

  void resize(int columns, int rows) {
    terminal.setSize(Size.of(columns, rows));
    terminal.raise(Signal.WINCH);
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
