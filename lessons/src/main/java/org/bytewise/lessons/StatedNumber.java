package org.bytewise.lessons;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number that a learner commits to, leniently. */
final class StatedNumber {

  private static final long ABSURD = 1_000_000_000_000L;
  private static final Pattern FORM =
      Pattern.compile("~?\\s*(0x[0-9a-f]+|[-+]?\\d[\\d,_ ']*(?:\\.\\d+)?)\\s*([a-z]*)\\.?");

  private StatedNumber() {}

  /** The result of reading: a number, or the reason why there is none. */
  sealed interface Reading {

    record Said(long number) implements Reading {}

    /** The input does not count as an answer. */
    record NotCounted(String why) implements Reading {}
  }

  /**
   * Reads a number with an optional unit.
   *
   * @param noun the unit of the question, such as {@code bytes}
   */
  static Reading read(String text, String noun) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return new Reading.NotCounted("\"" + shown(text)
          + "\" is not a number. Type a whole number of " + noun + ", such as 20.");
    }
    String unit = form.group(2);
    if (!isUnit(unit, noun)) {
      return new Reading.NotCounted("The question is about " + noun + ", not \"" + unit
          + "\". Type a number of " + noun + ".");
    }
    String digits = form.group(1).replaceAll("[,_ ']", "");
    if (digits.startsWith("-")) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is negative. Type a whole number, 0 or more.");
    }
    return number(digits, text, noun);
  }

  private static Reading number(String digits, String text, String noun) {
    if (digits.contains(".") && !digits.matches(".*\\.0+")) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is not a whole number. The VM counts whole " + noun + ".");
    }
    try {
      String whole = digits.replaceAll("\\.0+$", "").replace("+", "");
      long number = whole.startsWith("0x") ? Long.decode(whole) : Long.parseLong(whole);
      if (number <= ABSURD) {
        return new Reading.Said(number);
      }
    } catch (NumberFormatException e) {
      // Too many digits, which gets the same message as a number that is too large.
    }
    return new Reading.NotCounted(
        "\"" + shown(text) + "\" is more than any heap can hold. Type a smaller number.");
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
