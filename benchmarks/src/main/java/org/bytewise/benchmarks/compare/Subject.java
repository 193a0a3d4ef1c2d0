package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;

/** Something measured next to its peers; one run may produce several rows. */
interface Subject {
  /** Returns the names of its rows, as used by {@code --only} and the file of limits. */
  List<String> names();

  /** Returns whether it is measured only when {@code --only} names it. */
  default boolean isOptional() {
    return false;
  }

  /**
   * Measures it.
   *
   * @param runs measurements of each side, not counting the warm-up; 1 or more
   */
  Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException;

  /**
   * The results.
   *
   * @param rows of the table of ratios
   * @param more lines of Markdown to print below that table
   */
  record Findings(List<Row> rows, List<String> more) {
    public Findings {
      rows = List.copyOf(rows);
      more = List.copyOf(more);
    }

    static Findings of(Row... rows) {
      return new Findings(List.of(rows), List.of());
    }
  }
}
