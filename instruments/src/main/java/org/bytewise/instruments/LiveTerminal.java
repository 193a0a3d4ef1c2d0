package org.bytewise.instruments;

/** A terminal with a person at it, on which a {@link LiveScreen} can be shown. */
public interface LiveTerminal {
  /**
   * Shows a screen until it is left. The terminal then looks as before, and keys that the screen
   * did not need are typed where input is read next, if it is read by the same program.
   *
   * @return false if it could not be shown
   */
  boolean show(LiveScreen screen);

  /**
   * Draws the screen again because its data has changed; does nothing unless one is shown.
   * Thread-safe; returns immediately.
   */
  void redraw();
}
