package org.bytewise.instruments.chart;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;

/**
 * The cells of an area chart, whose columns are filled from below. Immutable.
 *
 * @param glyphs with Unicode, a cell is filled in eighths; without, it is full or empty
 * @param height the number of lines, at least 2
 * @param top the value at the upper edge, at least 1
 */
public record AreaCells(Glyphs glyphs, int height, long top) {
  /** Cells filled to a number of eighths, by that number. */
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

  private static final int FULL = 8;

  /**
   * Returns the beginnings of the lines, topmost first: the labels of both edges, and the wall.
   *
   * @param topLabel the label of the upper edge; that of the lower one is 0
   */
  public List<StringBuilder> lines(String topLabel) {
    List<StringBuilder> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      String label = line == 0 ? topLabel : line == height - 1 ? "0" : "";
      lines.add(new StringBuilder(" ".repeat(topLabel.length() - label.length()))
          .append(label)
          .append(glyphs.wall()));
    }
    return lines;
  }

  private long eighths(double value, int line) {
    return Math.round(value * height * FULL / top) - (long) (height - 1 - line) * FULL;
  }

  /**
   * Returns whether a value fills at least half of a line's cell.
   *
   * @param line from 0, the topmost
   */
  public boolean isHalf(double value, int line) {
    return eighths(value, line) >= FULL / 2;
  }

  /**
   * Returns a line's cell, filled up to a value; a blank if it does not get there.
   *
   * @param line from 0, the topmost
   */
  public char cell(double value, int line) {
    if (!glyphs.unicode()) {
      return isHalf(value, line) ? '#' : ' ';
    }
    return EIGHTHS.charAt((int) Math.max(0, Math.min(FULL, eighths(value, line))));
  }
}
