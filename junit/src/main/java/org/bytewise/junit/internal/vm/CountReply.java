package org.bytewise.junit.internal.vm;

import java.util.List;
import java.util.Objects;

/**
 * The counts of a test. Immutable.
 *
 * @param problem why the test could not be counted, or not as a whole, as a sentence; empty if it
 *     could
 * @param series one for the test method, or one for each region in the order in which the test
 *     reached them
 * @param model the VM's own kind, on which sizes depend: {@code JDK 17, 12-byte headers}
 */
public record CountReply(String problem, List<CountSeries> series, String model) {
  public CountReply {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(model, "model");
    series = List.copyOf(series);
  }

  /** Returns the reply for a test that was not counted. */
  static CountReply without(String problem) {
    return new CountReply(problem, List.of(), "");
  }
}
