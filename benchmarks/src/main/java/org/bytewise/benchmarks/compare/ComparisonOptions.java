package org.bytewise.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line. Immutable.
 *
 * @param runs measurements of each side
 * @param only the rows to measure; empty for all
 * @param check whether a ratio beyond its limit is a failure
 */
record ComparisonOptions(int runs, List<String> only, boolean check) {
  static final String USAGE = "benchmarks/compare [RUNS] [--only ROW[,ROW...]]... [--check]";

  private static final int DEFAULT_RUNS = 10;

  ComparisonOptions {
    only = List.copyOf(only);
  }

  /**
   * Parses a command line.
   *
   * @param known the names of all rows
   * @throws UsageException if it is wrong; the message says what would be right
   */
  static ComparisonOptions parse(List<String> words, List<String> known) {
    int runs = 0;
    boolean check = false;
    List<String> only = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--check")) {
        check = true;
      } else if (word.equals("--only")) {
        i++;
        if (i == words.size()) {
          throw new UsageException("--only needs a row: " + String.join(", ", known));
        }
        only.addAll(rows(words.get(i), known));
      } else if (word.startsWith("-") || runs > 0) {
        throw new UsageException("unexpected argument \"" + word + "\"; usage: " + USAGE);
      } else {
        runs = runs(word);
      }
    }
    return new ComparisonOptions(runs > 0 ? runs : DEFAULT_RUNS, only, check);
  }

  private static List<String> rows(String word, List<String> known) {
    List<String> rows = List.of(word.split(",", -1));
    for (String row : rows) {
      if (!known.contains(row)) {
        throw new UsageException(
            "there is no row \"" + row + "\"; rows are " + String.join(", ", known));
      }
    }
    return rows;
  }

  private static int runs(String word) {
    try {
      int runs = Integer.parseInt(word);
      if (runs > 0) {
        return runs;
      }
    } catch (NumberFormatException e) {
      // Reported like a number out of range.
    }
    throw new UsageException(
        "\"" + word + "\" is not a number of runs, 1 or more; usage: " + USAGE);
  }

  /** Tells whether a row is to be measured. */
  boolean wants(String row) {
    return only.isEmpty() || only.contains(row);
  }
}
