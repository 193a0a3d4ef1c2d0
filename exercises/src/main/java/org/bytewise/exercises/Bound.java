package org.bytewise.exercises;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a figure may be: {@code none}, {@code exactly 3}, {@code at most par + 1}. Immutable.
 *
 * @param exactly whether less is as wrong as more
 * @param par whether the number is given by what the solution needs
 * @param factor what par is multiplied with, at least 1; 1 where there is no par
 * @param plus what is added; the number itself where there is no par; at least 0
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
   * Reads a bound.
   *
   * @throws IllegalArgumentException with a message that names the text and what may stand there
   */
  public static Bound parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text
          + "' is no limit: none, exactly 3, at most 3, at most par, at most par + 1, at most "
          + "par * 2");
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

  /** The number, where the solution needs so much; in the figure's own unit. */
  public long limit(long solution) {
    return par ? solution * factor + plus : plus;
  }

  /** Whether a figure keeps to it, where the solution needs so much. */
  public boolean holds(long actual, long solution) {
    long limit = limit(solution);
    return exactly ? actual == limit : actual <= limit;
  }

  /** The number where it is the same whatever the solution needs. */
  public OptionalLong fixed() {
    return par ? OptionalLong.empty() : OptionalLong.of(plus);
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
