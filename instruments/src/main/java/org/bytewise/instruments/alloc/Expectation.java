package org.bytewise.instruments.alloc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.Ruling;
import org.bytewise.screen.Words;

/**
 * What code is expected to allocate, such as {@code objects <= 3 and bytes < 200 and Integer = 0}.
 * Immutable.
 *
 * @param text as written
 * @param comparisons all of which must hold; at least one
 */
record Expectation(String text, List<Comparison> comparisons) {
  /** The figures; any other word is a type, whose objects count. */
  static final String OBJECTS = "objects";

  static final String BYTES = "bytes";

  private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*&&\\s*");
  private static final Pattern COMPARISON =
      Pattern.compile("([\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*(?:\\[])*)"
          + "\\s*(<=|>=|==|=|!=|<|>)\\s*(\\d[\\d_,]*)(?:\\s*(?:B|bytes?|objects?))?");

  Expectation {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * One figure and its limit.
   *
   * @param figure {@code objects}, {@code bytes}, or a type as in source
   * @param sign as in Java; a single {@code =} is allowed
   * @param limit not negative
   */
  record Comparison(String figure, String sign, long limit) {
    /** Returns whether it is about the objects of one type. */
    boolean ofType() {
      return !figure.equals(OBJECTS) && !figure.equals(BYTES);
    }

    @Override
    public String toString() {
      return figure + " " + sign + " " + limit;
    }

    /** Returns the verdict on a profile, whose figures may be lower bounds. */
    Verdict verdict(AllocationProfile profile) {
      long counted = counted(profile);
      return new Verdict(this, counted, profile.exact() ? exactly(counted) : atLeast(counted));
    }

    private long counted(AllocationProfile profile) {
      if (figure.equals(OBJECTS)) {
        return profile.own().objects();
      }
      if (figure.equals(BYTES)) {
        return profile.own().bytes();
      }
      return profile.byType().stream()
          .filter(type -> isMeant(type.type()))
          .map(TypeAmount::amount)
          .mapToLong(AllocationProfile.Amount::objects)
          .sum();
    }

    /** Returns whether a type of the profile is the one of this comparison. */
    boolean isMeant(String type) {
      String name = type.replace('$', '.');
      return name.equals(figure)
          || name.endsWith("." + figure)
          || Words.type(name).equals(figure);
    }

    private Ruling exactly(long counted) {
      boolean holds = switch (sign) {
        case "<=" -> counted <= limit;
        case "<" -> counted < limit;
        case ">=" -> counted >= limit;
        case ">" -> counted > limit;
        case "!=" -> counted != limit;
        default -> counted == limit;
      };
      return holds ? Ruling.HOLDS : Ruling.BROKEN;
    }

    /** What a lower bound can decide, and nothing more. */
    private Ruling atLeast(long counted) {
      return switch (sign) {
        case "<=", "=", "==" -> counted > limit ? Ruling.BROKEN : Ruling.UNPROVEN;
        case "<" -> counted >= limit ? Ruling.BROKEN : Ruling.UNPROVEN;
        case ">=" -> counted >= limit ? Ruling.HOLDS : Ruling.UNPROVEN;
        default -> counted > limit ? Ruling.HOLDS : Ruling.UNPROVEN;
      };
    }
  }

  /**
   * A comparison and its answer.
   *
   * @param counted the figure, exact or a lower bound
   */
  record Verdict(Comparison comparison, long counted, Ruling answer) {}

  /**
   * Parses an expectation.
   *
   * @throws IllegalArgumentException if it is none; the message names the wrong part
   */
  static Expectation parse(String text) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String part : AND.split(text.strip(), -1)) {
      Matcher matcher = COMPARISON.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "' is not a figure, a sign and a whole number");
      }
      comparisons.add(new Comparison(
          matcher.group(1), matcher.group(2), limit(matcher.group(3), part.strip())));
    }
    return new Expectation(text.strip(), comparisons);
  }

  private static long limit(String digits, String part) {
    try {
      return Long.parseLong(digits.replaceAll("[_,]", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the number in '" + part + "' is too large", e);
    }
  }

  /** Returns the verdicts, in the order of the comparisons. */
  List<Verdict> verdicts(AllocationProfile profile) {
    return comparisons.stream().map(one -> one.verdict(profile)).toList();
  }

  /** Returns the types that it names. */
  List<Comparison> ofTypes() {
    return comparisons.stream().filter(Comparison::ofType).toList();
  }

  /** Returns the answer to all of it: broken if any part is, else unproven if any part is. */
  static Ruling together(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict::answer)
        .max(Comparator.naturalOrder())
        .orElse(Ruling.HOLDS);
  }
}
