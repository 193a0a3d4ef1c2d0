package org.bytewise.lessons;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number that a learner commits to, leniently. */
final class StatedNumber {

  private static final BigDecimal ABSURD = BigDecimal.valueOf(1_000_000_000_000L);

  /** What other units are in bytes. */
  private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
      Map.entry("bit", new BigDecimal("0.125")),
      Map.entry("bits", new BigDecimal("0.125")),
      Map.entry("kb", BigDecimal.valueOf(1_000)),
      Map.entry("kib", BigDecimal.valueOf(1_024)),
      Map.entry("mb", BigDecimal.valueOf(1_000_000)),
      Map.entry("mib", BigDecimal.valueOf(1_048_576)));

  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]+|\\+?\\d+(?:\\.\\d+)?");

  /** A comma that does not separate groups of three digits. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\+?\\d+,(?!\\d{3}$)\\d+");

  /** Dots that separate groups of three digits, as some languages write them. */
  private static final Pattern THOUSAND_DOTS = Pattern.compile("\\+?[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private static final Pattern FORM =
      Pattern.compile("~?\\s*(0x[0-9a-f]+|[-+]?\\d[\\d,_ ']*(?:\\.\\d+)*)\\s*([a-z]*)\\.?");

  private StatedNumber() {}

  /** The result of reading: a number, or the reason why there is none. */
  sealed interface Reading {

    record Said(long number) implements Reading {}

    /** The input does not count as an answer. */
    record NotCounted(String why) implements Reading {}
  }

  /**
   * Reads a number with an optional unit. A number of bytes may be given in bits, KB or KiB.
   *
   * @param noun the unit of the question, such as {@code bytes}
   */
  static Reading read(String text, String noun) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return notANumber(text, noun);
    }
    String unit = form.group(2);
    boolean inUnits = noun.equals("bytes") && FACTORS.containsKey(unit);
    if (!isUnit(unit, noun) && !inUnits) {
      return new Reading.NotCounted("The question is about " + noun + ", not \"" + shown(unit)
          + "\". Type a number of " + noun + ".");
    }
    String digits = form.group(1).replaceAll("[_ ']", "");
    if (digits.startsWith("-")) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is negative. Type a whole number, 0 or more.");
    }
    if (THOUSAND_DOTS.matcher(digits).matches()) {
      String whole = digits.replace(".", "");
      return new Reading.NotCounted("\"" + shown(text) + "\" may be " + whole
          + ", or a number with decimals. Type it without the dot.");
    }
    String decimal = DECIMAL_COMMA.matcher(digits).matches()
        ? digits.replace(',', '.')
        : digits.replace(",", "");
    return number(decimal, inUnits ? FACTORS.get(unit) : BigDecimal.ONE, text, noun);
  }

  private static Reading number(String digits, BigDecimal factor, String text, String noun) {
    if (!NUMBER.matcher(digits).matches()) {
      return notANumber(text, noun);
    }
    BigDecimal number = (digits.startsWith("0x")
            ? new BigDecimal(new BigInteger(digits.substring(2), 16))
            : new BigDecimal(digits))
        .multiply(factor);
    if (number.compareTo(ABSURD) > 0) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is more than any heap can hold. Type a smaller number.");
    }
    if (number.stripTrailingZeros().scale() > 0) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is not a whole number. The VM counts whole " + noun + ".");
    }
    return new Reading.Said(number.longValueExact());
  }

  private static Reading notANumber(String text, String noun) {
    return new Reading.NotCounted("\"" + shown(text) + "\" is not a number. Type a whole number of "
        + noun + ", such as 20.");
  }

  private static boolean isUnit(String unit, String noun) {
    String singular = noun.substring(0, Math.max(0, noun.length() - 1));
    return unit.isEmpty()
        || unit.equals(noun)
        || unit.equals(singular)
        || (noun.equals("bytes") && unit.equals("b"));
  }

  /** Returns what a learner typed as it is quoted: on one line, and not too long. */
  static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }
}
