package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the sides of a comparison in turn, so that other load on the machine affects all of them.
 * Each side has one warm-up. A side that fails once is not run again.
 */
final class Interleaved {
  /** Measures one side; may return several figures, always the same number. */
  @FunctionalInterface
  interface Side {
    /**
     * Measures once.
     *
     * @throws SideException if the side does not work
     */
    double[] measure() throws IOException, InterruptedException;
  }

  private final List<Side> sides;
  private final List<List<double[]>> measured = new ArrayList<>();
  private final String[] failures;

  private Interleaved(List<Side> sides) {
    this.sides = sides;
    this.failures = new String[sides.size()];
    sides.forEach(side -> measured.add(new ArrayList<>()));
  }

  /** Measures all sides, {@code runs} times each. */
  static Interleaved run(BenchmarkPaths place, int runs, Side... sides)
      throws IOException, InterruptedException {
    Interleaved all = new Interleaved(List.of(sides));
    all.round();
    place.settle();
    all.measured.forEach(List::clear);
    for (int run = 0; run < runs; run++) {
      all.round();
    }
    return all;
  }

  private void round() throws IOException, InterruptedException {
    for (int side = 0; side < sides.size(); side++) {
      if (failures[side] == null) {
        try {
          measured.get(side).add(sides.get(side).measure());
        } catch (SideException e) {
          failures[side] = e.getMessage();
        }
      }
    }
  }

  /** Returns the outcome of a side, by its index in the arguments: its first figure. */
  Outcome outcome(int side) {
    return outcome(side, 0);
  }

  /** As {@link #outcome(int)}, for one of several figures. */
  Outcome outcome(int side, int figure) {
    if (failures[side] != null) {
      return new Outcome.Failed(failures[side]);
    }
    return Outcome.median(
        measured.get(side).stream().map(figures -> figures[figure]).toList());
  }
}
