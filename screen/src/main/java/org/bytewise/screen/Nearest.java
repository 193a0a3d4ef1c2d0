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

  /** As {@link #to}, as a question: {@code did you mean HashMap?}. */
  public static Optional<String> question(String typed, Collection<String> names) {
    return to(typed, names).map(Nearest::question);
  }

  /** Returns the question whether a name was meant. */
  public static String question(String name) {
    return "did you mean " + name + "?";
  }

  /**
   * Returns the number of characters to change, insert, delete or swap with their neighbour: the
   * Levenshtein distance with adjacent transpositions, as Damerau counted typing errors.
   */
  private static int distance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  /** Returns the edits that turn the first {@code i} characters into the first {@code j}. */
  private static int fewest(int[][] edits, String from, String to, int i, int j) {
    char last = from.charAt(i - 1);
    char wanted = to.charAt(j - 1);
    int changed = edits[i - 1][j - 1] + (last == wanted ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped = i > 1 && j > 1 && last == to.charAt(j - 2) && wanted == from.charAt(i - 2);
    return swapped ? Math.min(least, 1 + edits[i - 2][j - 2]) : least;
  }
}
