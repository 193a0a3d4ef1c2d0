package org.bytewise.repl.exercise;

import org.bytewise.screen.Glyphs;

/**
 * An excerpt of a long string around a position. Immutable.
 *
 * @param text the excerpt, with an ellipsis at each end where something was left out
 * @param at the position, as an index into the excerpt
 */
record Window(String text, int at) {

  /**
   * Returns the excerpt around a position.
   *
   * @param place an index into the string, or its length
   * @param room maximum length of the excerpt, in characters
   */
  static Window of(String text, int place, int room, Glyphs glyphs) {
    int at = Math.min(place, text.length());
    if (text.length() <= room) {
      return new Window(text, at);
    }
    String sign = glyphs.ellipsis();
    int inner = Math.max(1, room - 2 * sign.length());
    int from = Math.max(0, Math.min(at - inner / 2, text.length() - inner));
    int to = Math.min(text.length(), from + inner);
    String before = from > 0 ? sign : "";
    String after = to < text.length() ? sign : "";
    return new Window(before + text.substring(from, to) + after, before.length() + at - from);
  }
}
