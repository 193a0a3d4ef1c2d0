package org.bytewise.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The largest allowed ratios, by row. Immutable.
 *
 * <p>Each line of their file has a name and a number; {@code #} starts a comment.
 */
final class Limits {
  private final Map<String, Double> byName;

  private Limits(Map<String, Double> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Parses a file of limits.
   *
   * @param file its name, for messages
   * @param known the names of all rows
   * @throws UsageException if a line is wrong; the message names the line
   */
  static Limits parse(String file, List<String> lines, List<String> known) {
    Map<String, Double> limits = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      String where = file + ":" + (i + 1) + ": ";
      String[] words = line.split("\\s+", -1);
      if (words.length != 2) {
        throw new UsageException(where + "\"" + line + "\" is not a name and a number");
      }
      if (!known.contains(words[0])) {
        throw new UsageException(
            where + "there is no row \"" + words[0] + "\"; rows are " + String.join(", ", known));
      }
      if (limits.put(words[0], number(where, words[1])) != null) {
        throw new UsageException(where + words[0] + " already has a limit");
      }
    }
    return new Limits(limits);
  }

  private static double number(String where, String word) {
    try {
      double number = Double.parseDouble(word);
      if (number > 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported like a number out of range.
    }
    throw new UsageException(where + "\"" + word + "\" is not a ratio greater than 0");
  }

  /** Returns the limit of a row; empty if it has none. */
  OptionalDouble of(String name) {
    Double limit = byName.get(name);
    return limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit);
  }

  /**
   * Returns a line for each row that exceeds its limit, or that has a limit and could not be
   * measured.
   */
  List<String> exceeded(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      OptionalDouble limit = of(row.name());
      OptionalDouble ratio = row.ratio();
      if (limit.isEmpty()) {
        continue;
      }
      String most = Table.ratio(limit.getAsDouble());
      if (ratio.isEmpty()) {
        lines.add(row.name() + ": not measured; at most " + most + " is allowed");
      } else if (ratio.getAsDouble() > limit.getAsDouble()) {
        lines.add(row.name() + ": " + Table.ratio(ratio.getAsDouble()) + ", at most " + most
            + " is allowed");
      }
    }
    return lines;
  }
}
