package org.bytewise.exercises;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bound of a figure: {@code none}, {@code exactly 3}, {@code at most par + 1}. Immutable.
 *
 * @param exactly whether a smaller figure is as wrong as a larger one
 * @param par whether the bound depends on what the solution needs
 * @param factor multiplies par; at least 1, and 1 if {@code par} is false
 * @param plus is added to that; the bound itself if {@code par} is false; at least 0
 */
public record Bound(boolean exactly, boolean par, long factor, long plus) {
  private static final Pattern TEXT = Pattern.compile(
      "none|(exactly|at most) (?:(\\d{1,12})|par(?: \\* (\\d{1,4}))?(?: \\+ (\\d{1,12}))?)");

  public Bound {
    if (factor < 1 || plus < 0) {
      throw new IllegalArgumentException(
          "factor " + factor + " must be >= 1, plus " + plus + " >= 0");
    }
  }

  /**
   * Parses a bound.
   *
   * @throws IllegalArgumentException if the text is not a bound; the message quotes it and lists
   *     the valid forms
   */
  public static Bound parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text
          + "' is not a limit: write none, exactly 3, at most 3, at most par, at most par + 1"
          + " or at most par * 2");
    }
    boolean exactly = "exactly".equals(matcher.group(1));
    if (matcher.group(1) == null) {
      return new Bound(false, false, 1, 0);
    }
    if (matcher.group(2) != null) {
      return new Bound(exactly, false, 1, Long.parseLong(matcher.group(2)));
    }
    return new Bound(exactly, true, number(matcher.group(3), 1), number(matcher.group(4), 0));
  }

  private static long number(String digits, long otherwise) {
    return digits == null ? otherwise : Long.parseLong(digits);
  }

  /**
   * Returns the bound as a number, given the solution's own figure; both in the unit of what is
   * bounded.
   */
  public long limit(long solution) {
    return par ? solution * factor + plus : plus;
  }

  /** Tells whether a figure is within the bound, given the solution's own figure. */
  public boolean holds(long actual, long solution) {
    long limit = limit(solution);
    return exactly ? actual == limit : actual <= limit;
  }

  /** Returns the bound if it does not depend on the solution; otherwise empty. */
  public OptionalLong fixed() {
    return par ? OptionalLong.empty() : OptionalLong.of(plus);
  }

  /**
   * Returns the bound with what it bounds, such as {@code no objects} or {@code at most 1 object}.
   *
   * @param things the plural of what is counted; its first word ends with a plural's s
   */
  String of(String things) {
    if (!par && plus == 0) {
      return "no " + things;
    }
    boolean one = !par && plus == 1;
    return this + " " + (one ? things.replaceFirst("s\\b", "") : things);
  }

  @Override
  public String toString() {
    if (!par && plus == 0) {
      return "none";
    }
    String number = par
        ? "par" + (factor == 1 ? "" : " * " + factor) + (plus == 0 ? "" : " + " + plus)
        : Long.toString(plus);
    return (exactly ? "exactly " : "at most ") + number;
  }
}
