package org.bytewise.repl.exercise;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** The display of a {@link Watch}. Used only by the thread that watches. */
public interface Face {
  /** Returns the columns to use, at least 20. */
  int width();

  /** Returns the lines visible at once; {@link Integer#MAX_VALUE} if the output is not redrawn. */
  int height();

  Glyphs glyphs();

  /** Tells whether styles are visible; if not, code is marked in the text itself. */
  boolean styled();

  /** Returns the columns that a code point takes: 0, 1 or 2. */
  int columns(int codePoint);

  /**
   * Tells whether keys wait until a running check has ended. They do if they come from a stream,
   * since no one has seen the previous output.
   */
  boolean keysWait();

  /** Replaces what was shown. */
  void show(View view);

  /**
   * A screen.
   *
   * @param body all lines, which may be more than fit
   * @param from the first visible line of the body
   * @param fresh whether the body differs from the previous one
   * @param status one line about what is going on
   * @param keys one line about the keys that can be typed
   */
  record View(List<Line> body, int from, boolean fresh, String status, String keys) {
    public View {
      body = List.copyOf(body);
    }
  }
}
