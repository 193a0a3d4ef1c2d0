package org.bytewise.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes Markdown tables. */
final class Table {
  private Table() {}

  /** Returns the table of comparisons, followed by a line for each failure. */
  static List<String> of(List<Row> rows, Limits limits) {
    List<String> lines = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    lines.add(line("What", "Bytewise", "Peer", "", "Ratio", "At most"));
    lines.add(line("---", "--:", "---", "--:", "--:", "--:"));
    for (Row row : rows) {
      OptionalDouble ratio = row.ratio();
      OptionalDouble limit = limits.of(row.name());
      lines.add(line(
          row.what(),
          cell(row.ours(), row.unit()),
          row.peer(),
          cell(row.theirs(), row.unit()),
          ratio.isPresent() ? ratio(ratio.getAsDouble()) : "–",
          limit.isPresent() ? ratio(limit.getAsDouble()) : "–"));
      for (Outcome side : List.of(row.ours(), row.theirs())) {
        if (side instanceof Outcome.Failed failed) {
          String failure = "- " + row.name() + ": " + failed.why();
          if (!failures.contains(failure)) {
            failures.add(failure);
          }
        }
      }
    }
    if (!failures.isEmpty()) {
      lines.add("");
      lines.add("Failed:");
      lines.add("");
      lines.addAll(failures);
    }
    return lines;
  }

  /** Returns one line of a table. */
  static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Formats a ratio with two digits after the point. */
  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String cell(Outcome outcome, Row.Unit unit) {
    if (outcome instanceof Outcome.Median median) {
      String format = median.value() < 100 ? "%,.1f %s" : "%,.0f %s";
      return String.format(Locale.ROOT, format, median.value(), unit.symbol());
    }
    return "failed";
  }
}
