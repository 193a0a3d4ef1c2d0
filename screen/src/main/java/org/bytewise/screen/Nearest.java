package org.bytewise.screen;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a mistyped word probably meant. */
public final class Nearest {
  /** The largest edit distance of a suggestion. */
  private static final int NEAR = 2;

  private Nearest() {}

  /** Returns the name nearest to what was typed; empty if none is within two edits. */
  public static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> name.length() > NEAR)
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= NEAR);
  }

  /** Returns the Levenshtein distance: the number of characters to change, insert or delete. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
