package org.bytewise.snippets.internal.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What the compiler writes to the standard error of this VM. It tells of mistakes in code by other
 * means; there it writes only that it has failed itself, and where, and JShell takes no notice of
 * it. Thread-safe: what other threads write meanwhile passes.
 */
final class CompilerComplaints {
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();
  private static final ThreadLocal<ByteArrayOutputStream> HEARD = new ThreadLocal<>();

  private CompilerComplaints() {}

  /**
   * What a task came to.
   *
   * @param complaint what the compiler wrote on the task's thread; empty where all went well
   */
  record Heard<T>(T result, String complaint) {}

  /**
   * Stands between the compilers to come and the standard error; one that is there already would go
   * on writing to the stream that it has found.
   */
  static void prepare() {
    if (INSTALLED.compareAndSet(false, true)) {
      System.setErr(new PrintStream(new Ear(System.err), true, Charset.defaultCharset()));
    }
  }

  /** Does something on this thread, and listens to what the compiler writes on it. */
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

  /** Keeps what is written on a thread that is listened to, and passes on everything else. */
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
