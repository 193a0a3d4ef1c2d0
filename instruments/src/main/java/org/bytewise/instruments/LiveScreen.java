package org.bytewise.instruments;

import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/**
 * A picture that fills a terminal and is controlled by keys. Methods are called by the thread that
 * shows it.
 */
public interface LiveScreen {
  /**
   * Returns the picture.
   *
   * @param width the maximum width of a line, in columns
   * @param height the number of lines returned
   */
  List<Line> lines(int width, int height, Glyphs glyphs);

  /** Takes the next key, in the order in which keys are pressed. */
  void press(ScreenKey key);

  /** Returns whether the reader has closed it, so that it no longer needs the terminal. */
  boolean isLeft();

  /** Returns the keys that were pressed before it was closed and not used, in their order. */
  default List<ScreenKey> unused() {
    return List.of();
  }
}
