package org.bytewise.screen;

import java.util.List;

/**
 * Draws a line of source code with a mark below it. If the line is too wide, only the part around
 * the mark is shown.
 */
public final class CaretLine {
  private static final String INDENT = "    ";

  private static final int TAB_COLUMNS = 4;

  /** The least width to which a line is cut, however narrow the screen is. */
  private static final int LEAST_ROOM = 10;

  private CaretLine() {}

  /**
   * Returns the line and below it a caret, or {@code ^-^} if the mark is longer.
   *
   * @param text the line; a tab becomes four spaces
   * @param start the start of the mark, as an index in UTF-16 code units, or the line's length
   * @param length the length of the mark, in UTF-16 code units
   * @param width columns of the screen
   */
  public static List<Line> marked(String text, int start, int length, int width, Glyphs glyphs) {
    int first = Math.max(0, Math.min(start, text.length()));
    int last = Math.max(first, Math.min(first + length, text.length()));
    String before = untabbed(text.substring(0, first));
    String mark = untabbed(text.substring(first, last));
    int room = Math.max(LEAST_ROOM, width - INDENT.length());
    Window window =
        Window.of(before + mark + untabbed(text.substring(last)), before.length(), room, glyphs);
    int columns = Math.max(1, Math.min(Columns.of(mark), room - window.at()));
    String below = "^" + "-".repeat(Math.max(0, columns - 2)) + (columns > 1 ? "^" : "");
    return List.of(
        Line.of(Style.CODE, INDENT + window.text()),
        Line.of(Style.WRONG, INDENT + " ".repeat(window.at()) + below));
  }

  private static String untabbed(String text) {
    return text.replace("\t", " ".repeat(TAB_COLUMNS));
  }
}
