package org.bytewise.lessons.progress;

/**
 * A learner's prediction.
 *
 * @param said the number that the learner committed to
 * @param was the measured number
 */
public record Prediction(long said, long was) {

  boolean isBetterThan(Prediction other) {
    return Math.abs(said - was) < Math.abs(other.said - other.was);
  }
}
