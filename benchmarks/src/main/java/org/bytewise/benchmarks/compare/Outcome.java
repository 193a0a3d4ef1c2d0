package org.bytewise.benchmarks.compare;

import java.util.Arrays;
import java.util.List;

/** What one side of a comparison came to. */
sealed interface Outcome {
  /** The middle of what was measured, in the row's unit. */
  record Median(double value) implements Outcome {}

  /** It did not work; {@code why} is one line. */
  record Failed(String why) implements Outcome {}

  /** The middle one, or the mean of the two in the middle. */
  static Median median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values, so no median");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return new Median(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
