package org.bytewise.benchmarks.compare;

import java.util.Arrays;
import java.util.List;

/** The outcome of one side of a comparison. */
sealed interface Outcome {
  /** The median of the measurements, in the row's unit. */
  record Median(double value) implements Outcome {}

  /** A failure; {@code why} is one line. */
  record Failed(String why) implements Outcome {}

  /**
   * Returns the median, which for an even count is the mean of the two middle values.
   *
   * @throws IllegalArgumentException if there are no values
   */
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
