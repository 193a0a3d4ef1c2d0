package org.bytewise.repl.exercise;

import org.bytewise.screen.Glyphs;

/**
 * A piece of a long text around a place in it. Immutable.
 *
 * @param text the piece, with a sign at each end where something was left out
 * @param at the place, as an index into the piece
 */
record Window(String text, int at) {

  /**
   * The piece around a place.
   *
   * @param place an index into the text, or its length
   * @param room characters that the piece may have
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
