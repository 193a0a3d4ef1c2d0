package org.bytewise.instruments.text;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;

/** Builds lines of aligned columns. Not thread-safe. */
public final class TextTable {
  private static final String BETWEEN = "  ";

  private final boolean[] rightAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Starts a table.
   *
   * @param titles of the columns; one that ends in {@code >} is right-aligned
   */
  public TextTable(String... titles) {
    rightAligned = new boolean[titles.length];
    List<String> header = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      rightAligned[i] = titles[i].endsWith(">");
      header.add(rightAligned[i] ? titles[i].substring(0, titles[i].length() - 1) : titles[i]);
    }
    rows.add(header);
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are titles
   */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /**
   * Returns the titles and the rows.
   *
   * @param width columns; longer lines are truncated
   */
  public List<String> lines(int width, Glyphs glyphs) {
    int[] widths = new int[rightAligned.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String fill = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? "" : BETWEEN);
        line.append(rightAligned[i] ? fill + row.get(i) : row.get(i) + fill);
      }
      lines.add(Fitting.fit(line.toString().stripTrailing(), width, glyphs.cut()));
    }
    return lines;
  }
}
