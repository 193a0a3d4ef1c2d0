package org.bytewise.exercises;

/**
 * The points that an answer earned. Immutable.
 *
 * @param hundredths what it earned, in hundredths of a point
 * @param points what it could have earned
 */
public record Mark(long hundredths, int points) {
  private static final int PART = 100;

  public Mark {
    if (hundredths < 0 || hundredths > (long) points * PART) {
      throw new IllegalArgumentException(
          "hundredths " + hundredths + " must be from 0 to " + points + " points");
    }
  }

  /** Returns what it earned as a number: {@code 6}, {@code 6.4}, {@code 6.45}. */
  public String earned() {
    return text(hundredths);
  }

  /** Returns what it earned, in points. */
  public double number() {
    return number(hundredths);
  }

  /** Returns hundredths of a point in points. */
  public static double number(long hundredths) {
    return (double) hundredths / PART;
  }

  /** Returns hundredths of a point as a number of points: {@code 6}, {@code 6.4}. */
  public static String text(long hundredths) {
    long parts = hundredths % PART;
    String whole = Long.toString(hundredths / PART);
    if (parts == 0) {
      return whole;
    }
    return whole + "." + (parts % 10 == 0 ? parts / 10 : parts < 10 ? "0" + parts : parts);
  }

  /** Returns {@code 6.4 of 10}. */
  @Override
  public String toString() {
    return earned() + " of " + points;
  }
}
