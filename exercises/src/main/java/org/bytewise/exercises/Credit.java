package org.bytewise.exercises;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.exercises.Examination.Budgeted;

/**
 * The rule for partial credit: {@code all at once}, {@code 60% results, 40% budget} or {@code 60%
 * results, 40% budget in proportion}. Immutable.
 *
 * @param results percentage of the points for right results alone, from 1 to 99; 0 if only an
 *     answer that passes earns points
 * @param inProportion whether a budget that was exceeded earns a share of its points: twice the
 *     allowed figure earns half of them
 */
public record Credit(int results, boolean inProportion) {
  /** All points for an answer that passes, none for any other. */
  public static final Credit ALL_AT_ONCE = new Credit(0, false);

  private static final String ALL = "all at once";
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,2})% results, (\\d{1,2})% budget( in proportion)?");
  private static final int WHOLE = 100;

  public Credit {
    if (results < 0 || results >= WHOLE || (results == 0 && inProportion)) {
      throw new IllegalArgumentException("results " + results + " must be from 0 to 99, and"
          + " greater than 0 for a budget in proportion");
    }
  }

  /**
   * Parses a rule.
   *
   * @throws IllegalArgumentException if the text is not a rule; the message quotes it and lists the
   *     valid forms
   */
  public static Credit parse(String text) {
    if (text.equals(ALL)) {
      return ALL_AT_ONCE;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a rule for credit: write all at"
          + " once, 60% results, 40% budget or 60% results, 40% budget in proportion");
    }
    int results = Integer.parseInt(matcher.group(1));
    int budget = Integer.parseInt(matcher.group(2));
    if (results == 0 || budget == 0 || results + budget != WHOLE) {
      throw new IllegalArgumentException("'" + text
          + "': both percentages must be at least 1, and together 100; they are "
          + (results + budget));
    }
    return new Credit(results, matcher.group(3) != null);
  }

  /**
   * Returns what an answer earns, in hundredths of a point, rounded down; empty if it could not be
   * judged.
   *
   * @param points for an answer that passes
   */
  Optional<Long> earned(Examination examination, int points) {
    return switch (examination.verdict()) {
      case INFRA_ERROR -> Optional.empty();
      case PASS -> Optional.of((long) points * WHOLE);
      case OVER_BUDGET -> Optional.of(partly(points, examination.budgets()));
      // Its results are right, but no budget is known to be kept.
      case FLAKY -> Optional.of(partly(points, List.of()));
      default -> Optional.of(0L);
    };
  }

  private long partly(int points, List<Budgeted> budgets) {
    if (results == 0) {
      return 0;
    }
    // Exact, because a rounding error just below a whole number would cost a hundredth.
    Share sum = Share.NONE;
    if (inProportion) {
      for (Budgeted budgeted : budgets) {
        sum = sum.plus(Share.of(budgeted));
      }
    }
    int count = Math.max(1, budgets.size());
    BigInteger parts = BigInteger.valueOf(results)
        .multiply(sum.of())
        .multiply(BigInteger.valueOf(count))
        .add(BigInteger.valueOf(WHOLE - results).multiply(sum.part()));
    return parts
        .multiply(BigInteger.valueOf(points))
        .divide(sum.of().multiply(BigInteger.valueOf(count)))
        .longValueExact();
  }

  /** A fraction: {@code part} of {@code of}, which is at least 1. */
  private record Share(BigInteger part, BigInteger of) {
    static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);
    static final Share ALL = new Share(BigInteger.ONE, BigInteger.ONE);

    /** Returns the share of a budget's points that a measured figure earns. */
    static Share of(Budgeted budgeted) {
      if (budgeted.kept()) {
        return ALL;
      }
      long less = Math.min(budgeted.actual(), budgeted.most());
      long more = Math.max(budgeted.actual(), budgeted.most());
      boolean measured = !budgeted.limit().kind().isRoom() && less > 0 && less < more;
      return measured ? new Share(BigInteger.valueOf(less), BigInteger.valueOf(more)) : NONE;
    }

    Share plus(Share other) {
      return new Share(part.multiply(other.of).add(other.part.multiply(of)), of.multiply(other.of));
    }
  }

  @Override
  public String toString() {
    return results == 0
        ? ALL
        : results + "% results, " + (WHOLE - results) + "% budget"
            + (inProportion ? " in proportion" : "");
  }
}
