package org.bytewise.lessons.progress;

/**
 * A learner's prediction.
 *
 * @param said what the learner committed to
 * @param was what was measured
 */
public record Prediction(long said, long was) {

  boolean isBetterThan(Prediction other) {
    return Math.abs(said - was) < Math.abs(other.said - other.was);
  }
}
