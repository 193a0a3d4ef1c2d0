package org.bytewise.snippets.stepping;

/**
 * Limits of a recorded run.
 *
 * @param stops the largest number of stops
 * @param objects the largest number of objects in a view
 * @param frames the largest number of frames of a thread
 */
public record StepLimits(int stops, int objects, int frames) {
  public static final StepLimits STANDARD = new StepLimits(5_000, 40, 100);
}
