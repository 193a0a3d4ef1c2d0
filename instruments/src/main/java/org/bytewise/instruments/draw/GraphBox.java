package org.bytewise.instruments.draw;

import java.util.List;

/**
 * An object as it is drawn. Immutable.
 *
 * @param label its number, from 1
 * @param type its class without the package; for an array with its length
 * @param size its shallow size, with its unit
 * @param rows what stands in the box
 * @param depth how many references it is away from a variable, from 0
 */
record GraphBox(int label, String type, String size, List<GraphRow> rows, int depth) {
  GraphBox {
    rows = List.copyOf(rows);
  }

  /** Returns whether it can be drawn as one line, without a frame: a string, a box of a number. */
  boolean isPlain() {
    return rows.isEmpty() || (rows.size() == 1 && rows.get(0) instanceof GraphRow.Text);
  }

  /** Returns the label as it is shown. */
  String sign() {
    return "#" + label;
  }

  /** Returns the one line: {@code #3 String "Ada", 24 B}. */
  String line() {
    StringBuilder line = new StringBuilder(sign()).append(' ').append(type);
    for (GraphRow row : rows) {
      line.append(' ').append(String.join(" ", ((GraphRow.Text) row).words()));
    }
    return line.append(", ").append(size).toString();
  }
}
