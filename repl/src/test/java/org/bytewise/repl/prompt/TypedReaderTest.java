package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.Test;

final class TypedReaderTest {
  /** A terminal at which all keys wait from the beginning on. */
  private static final class Typed extends LineDisciplineTerminal {
    private final NonBlockingReader keys;

    Typed(String keys) throws IOException {
      super("test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
      setSize(Size.of(80, 24));
      this.keys = new Waiting(keys);
    }

    @Override
    public NonBlockingReader reader() {
      return keys;
    }
  }

  private static final class Waiting extends NonBlockingReader {
    private final String keys;
    private int next;

    Waiting(String keys) {
      this.keys = keys;
    }

    @Override
    protected int read(long timeout, boolean peek) {
      if (next == keys.length()) {
        return EOF;
      }
      int key = keys.charAt(next);
      next += peek ? 0 : 1;
      return key;
    }

    @Override
    public int readBuffered(char[] buffer, int offset, int length, long timeout) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static final class Counting implements Highlighter {
    private final AtomicInteger draws = new AtomicInteger();

    @Override
    public AttributedString highlight(LineReader reader, String input) {
      draws.incrementAndGet();
      return new AttributedString(input);
    }

    @Override
    public void setErrorPattern(Pattern pattern) {
      // Nothing is marked.
    }

    @Override
    public void setErrorIndex(int index) {
      // Nothing is marked.
    }
  }

  @Test
  void nine_hundred_keys_that_wait_are_drawn_as_often_as_one() throws IOException {
    assertThat(draws("1".repeat(900))).isEqualTo(draws("1")).isEqualTo(2);
  }

  @Test
  void ten_thousand_keys_that_wait_are_drawn_once_or_twice() throws IOException {
    assertThat(draws("1".repeat(10_000))).isLessThanOrEqualTo(2);
  }

  private static int draws(String keys) throws IOException {
    Counting counting = new Counting();
    try (Typed terminal = new Typed(keys + "\r")) {
      TypedReader reader = new TypedReader(terminal);
      reader.setHighlighter(counting);
      assertThat(reader.readLine("> ")).isEqualTo(keys);
    }
    return counting.draws.get();
  }
}
