package org.bytewise.screen;

/**
 * An excerpt of a long line around a position. Immutable.
 *
 * @param text the excerpt, with an ellipsis at each end where something was left out
 * @param at the position, in columns from the start of the excerpt
 */
public record Window(String text, int at) {

  /**
   * Returns the excerpt around a position.
   *
   * @param line without tabs, whose width depends on their position
   * @param place an index into the line in UTF-16 code units, or its length
   * @param room the maximum width of the excerpt, in columns
   */
  public static Window of(String line, int place, int room, Glyphs glyphs) {
    String head = line.substring(0, Math.min(place, line.length()));
    int columnsBefore = Columns.of(head);
    int columns = Columns.of(line);
    if (columns <= room) {
      return new Window(line, columnsBefore);
    }
    String sign = glyphs.ellipsis();
    int inner = Math.max(1, room - 2 * sign.length());
    int skipped = Math.max(0, Math.min(columnsBefore - inner / 2, columns - inner));
    int from = Columns.fitting(line, 0, skipped);
    int to = from + Columns.fitting(line, from, inner);
    String before = from > 0 ? sign : "";
    String after = to < line.length() ? sign : "";
    return new Window(
        before + line.substring(from, to) + after,
        before.length() + columnsBefore - Columns.of(line.substring(0, from)));
  }
}
