package org.bytewise.repl.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Runs the prompt at a virtual terminal with prepared input. */
public final class PromptTraining {
  private static final Size SIZE = Size.of(80, 24);

  private PromptTraining() {}

  /**
   * Answers the whole input.
   *
   * @param options the terminal's own streams take the place of theirs
   * @param typed each line with a carriage return; has to leave in the end
   * @return the exit status
   */
  public static int run(PromptOptions options, String typed) throws IOException {
    Typed input = new Typed(typed);
    Terminal terminal = TerminalBuilder.builder()
        .name("bytewise")
        .system(false)
        .streams(input, options.out())
        .encoding(StandardCharsets.UTF_8)
        .type("xterm-256color")
        .providers(Prompt.PROVIDERS)
        .graphemeCluster(false)
        .build();
    terminal.setSize(SIZE);
    try {
      return Prompt.run(options, terminal);
    } finally {
      input.close();
    }
  }

  /**
   * What is typed. It does not end before it is closed: with its end, the terminal would be gone
   * before the prompt has read a line. Thread-safe.
   */
  private static final class Typed extends InputStream {
    private final byte[] bytes;
    private int next;
    private boolean closed;

    Typed(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized int read() throws IOException {
      while (next == bytes.length && !closed) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return -1;
        }
      }
      return closed ? -1 : bytes[next++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      // One at a time: a full buffer would be waited for.
      int one = read();
      if (one < 0) {
        return -1;
      }
      buffer[offset] = (byte) one;
      return 1;
    }

    @Override
    public synchronized void close() {
      closed = true;
      notifyAll();
    }
  }
}
