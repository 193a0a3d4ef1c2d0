package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;

/** A grid of characters that grows to the right and down. Not thread-safe. */
final class GraphCanvas {
  private static final String SPACE = " ";

  /** A cell has a character with what combines with it; the cell after a wide one is empty. */
  private final List<List<String>> rows = new ArrayList<>();

  /** Writes text from a cell on; its columns must be free. */
  void put(int column, int row, String text) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<String> cells = rows.get(row);
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      String character = Character.toString(codePoint);
      int columns = Columns.of(codePoint);
      if (columns == 0 && at > 0 && at <= cells.size()) {
        cells.set(at - 1, cells.get(at - 1) + character);
      } else {
        for (int k = 0; k < columns; k++) {
          set(cells, at + k, k == 0 ? character : "");
        }
        at += columns;
      }
      i += Character.charCount(codePoint);
    }
  }

  private static void set(List<String> cells, int column, String character) {
    while (cells.size() <= column) {
      cells.add(SPACE);
    }
    cells.set(column, character);
  }

  int height() {
    return rows.size();
  }

  /** Returns the lines without trailing spaces. */
  List<String> lines() {
    return rows.stream().map(cells -> String.join("", cells).stripTrailing()).toList();
  }
}
