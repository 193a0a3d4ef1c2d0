package org.bytewise.snippets.internal.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Captures what the compiler writes to this VM's standard error. Errors in code are reported by
 * other means; the compiler writes there only when it has crashed, and JShell ignores that.
 * Thread-safe: output of other threads passes through.
 */
final class CompilerComplaints {
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();
  private static final ThreadLocal<ByteArrayOutputStream> HEARD = new ThreadLocal<>();

  private CompilerComplaints() {}

  /**
   * The outcome of a task.
   *
   * @param complaint what the compiler wrote on the task's thread; empty if it did not crash
   */
  record Heard<T>(T result, String complaint) {}

  /**
   * Installs the capture for future compilers; an existing compiler would keep writing to the
   * stream it found.
   */
  static void prepare() {
    if (INSTALLED.compareAndSet(false, true)) {
      System.setErr(new PrintStream(new Ear(System.err), true, Charset.defaultCharset()));
    }
  }

  /** Runs a task on this thread and captures what the compiler writes on it. */
  static <T> Heard<T> during(Supplier<T> task) {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    HEARD.set(heard);
    try {
      T result = task.get();
      return new Heard<>(result, heard.toString(Charset.defaultCharset()));
    } finally {
      HEARD.remove();
    }
  }

  /** Captures the output of threads being listened to, and passes on everything else. */
  private static final class Ear extends OutputStream {
    private final PrintStream others;

    Ear(PrintStream others) {
      this.others = others;
    }

    private OutputStream target() {
      ByteArrayOutputStream heard = HEARD.get();
      return heard == null ? others : heard;
    }

    @Override
    public void write(int b) throws java.io.IOException {
      target().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
      target().write(bytes, offset, length);
    }

    @Override
    public void flush() throws java.io.IOException {
      target().flush();
    }
  }
}
