package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;

/** The output of a conversation: a terminal or a stream. */
public interface Screen {

  /** Returns the columns to use, at least 20. */
  int width();

  /** Returns the number of visible lines; {@link Integer#MAX_VALUE} if nothing scrolls away. */
  int height();

  Glyphs glyphs();

  /** Returns whether styles are visible; otherwise the text itself must mark code. */
  boolean styled();

  /** Returns the columns that a code point takes: 0, 1 or 2. */
  int columns(int codePoint);

  /** Prints lines as they are, after what is on the screen. */
  void print(List<Line> lines);

  /** Prints one line without styles. */
  default void print(String line) {
    print(List.of(new Line(line.isEmpty() ? List.of() : List.of(Span.plain(line)))));
  }

  /**
   * Shows the progress of long-running work on a line that the next call replaces; an empty text
   * removes it. Does nothing if lines cannot be replaced.
   */
  default void progress(String line) {}

  /** Returns whether {@link #progress} says anything. */
  default boolean replacesLines() {
    return false;
  }

  /**
   * Returns whether someone watches a screen that cannot replace lines, so that long-running work
   * must be announced by a line that stays.
   */
  default boolean announcesWork() {
    return false;
  }

  /** Shows a stage of long-running work, as {@link #progress} or on a line that stays. */
  default void stage(String line) {
    if (announcesWork()) {
      print(line);
    } else {
      progress(line);
    }
  }

  /** Rings the bell once. Thread-safe. */
  default void bell() {}

  /** Prints pages and waits for a key between them. */
  void print(Pages pages);

  /** Prints an error, as one line. */
  void error(String line);

  /**
   * Asks a yes-or-no question.
   *
   * @return false if nobody can answer, or for anything but yes
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
