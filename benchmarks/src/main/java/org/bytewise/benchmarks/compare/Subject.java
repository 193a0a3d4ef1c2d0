package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;

/** Something that is measured beside its peers; one run of it may give several rows. */
interface Subject {
  /** The names of its rows, as {@code --only} and the file of limits have them. */
  List<String> names();

  /**
   * Measures it.
   *
   * @param runs how often each side is measured, warm-up not included; 1 or more
   */
  Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException;

  /**
   * What was found.
   *
   * @param rows of the table of ratios
   * @param more Markdown that stands below that table, a line each
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
