package org.bytewise.repl.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.bytewise.screen.FileReason;

/** A print stream that remembers why writing failed, which {@link PrintStream} forgets. */
final class ResultStream extends PrintStream {
  private final Noted noted;

  /** Forwards what is written and records the first failure. */
  private static final class Noted extends OutputStream {
    private final OutputStream out;
    private volatile IOException failure;

    Noted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        }
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }

  private ResultStream(Noted noted, Charset charset) {
    super(new BufferedOutputStream(noted), true, charset);
    this.noted = noted;
  }

  static ResultStream of(OutputStream out, Charset charset) {
    return new ResultStream(new Noted(out), charset);
  }

  /** Returns why writing failed; empty if everything was written. */
  Optional<String> failure() {
    flush();
    IOException failure = noted.failure;
    return failure == null ? Optional.empty() : Optional.of(FileReason.of(failure));
  }
}
