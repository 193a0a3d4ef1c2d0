package org.bytewise.repl.exercise;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** What {@link Watch} is seen on. Used by the one thread that watches. */
public interface Face {
  /** The columns to use, at least 20. */
  int width();

  /** The lines that can be seen at once; {@link Integer#MAX_VALUE} where nothing scrolls away. */
  int height();

  Glyphs glyphs();

  /** Whether styles are seen; otherwise text must say by itself what is code. */
  boolean styled();

  /** The columns that a code point takes: 0, 1 or 2. */
  int columns(int codePoint);

  /**
   * Whether keys are to wait until a check has ended: they come from a stream, in which nobody has
   * seen what came before.
   */
  boolean keysWait();

  /** Shows this in place of what was shown. */
  void show(View view);

  /**
   * A screen.
   *
   * @param body all of it, more lines than may fit
   * @param from the first line of the body to be seen
   * @param fresh whether the body is another one than before
   * @param status one line about what is going on
   * @param keys one line about what can be typed
   */
  record View(List<Line> body, int from, boolean fresh, String status, String keys) {
    public View {
      body = List.copyOf(body);
    }
  }
}
