package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;

/** What a conversation is shown on: a terminal, or a stream. */
public interface Screen {

  /** The columns to use, at least 20. */
  int width();

  /** The lines that can be seen at once; {@link Integer#MAX_VALUE} where nothing scrolls away. */
  int height();

  Glyphs glyphs();

  /** Whether styles are seen; otherwise text must say by itself what is code. */
  boolean styled();

  /** The columns that a code point takes: 0, 1 or 2. */
  int columns(int codePoint);

  /** Prints lines as they are, after what is on the screen. */
  void print(List<Line> lines);

  /** Prints one line without styles. */
  default void print(String line) {
    print(List.of(new Line(line.isEmpty() ? List.of() : List.of(Span.plain(line)))));
  }

  /**
   * Says what long work is doing, on a line that the next call replaces; empty for no such line.
   * Where nothing can be replaced, nothing is said.
   */
  default void progress(String line) {}

  /** Whether {@link #progress} says anything. */
  default boolean replacesLines() {
    return false;
  }

  /** Rings the bell once, whatever else is shown; called by any thread. */
  default void bell() {}

  /** Prints pages, and waits for a key between two of them. */
  void print(Pages pages);

  /** Prints an error, as one line. */
  void error(String line);

  /**
   * Asks a question that is answered by yes or no.
   *
   * @return false where nobody is there to answer, and for anything but yes
   */
  boolean confirm(String question);

  /**
   * Lines by page.
   *
   * @param pages each of at most {@link Screen#height} lines
   */
  record Pages(List<List<Line>> pages) {
    public Pages {
      pages = pages.stream().map(List::copyOf).toList();
    }
  }
}
