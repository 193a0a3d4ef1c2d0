package org.bytewise.benchmarks.compare;

import java.util.OptionalDouble;

/**
 * One comparison. Immutable.
 *
 * @param name as in the file of limits
 * @param what is measured, in a few words
 * @param peer what it is compared with
 * @param unit of both medians
 */
record Row(String name, String what, String peer, Unit unit, Outcome ours, Outcome theirs) {

  /** The unit of a median. */
  enum Unit {
    MILLISECONDS("ms"),
    MEBIBYTES("MiB");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }
  }

  /** Returns our median divided by the peer's; empty if one of them failed. */
  OptionalDouble ratio() {
    if (ours instanceof Outcome.Median mine && theirs instanceof Outcome.Median other) {
      return OptionalDouble.of(mine.value() / other.value());
    }
    return OptionalDouble.empty();
  }
}
