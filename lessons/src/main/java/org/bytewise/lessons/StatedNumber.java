package org.bytewise.lessons;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      Map.entry("mib", BigDecimal.valueOf(1_048_576)),
      Map.entry("gb", BigDecimal.valueOf(1_000_000_000)),
      Map.entry("gib", BigDecimal.valueOf(1_073_741_824)));

  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]+|[-+]?\\d+(?:\\.\\d+)?");

  /** A comma that does not separate groups of three digits. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\+?\\d+,(?!\\d{3}$)\\d+");

  /** Dots that separate groups of three digits, as some languages write them. */
  private static final Pattern THOUSAND_DOTS = Pattern.compile("\\+?[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private static final Pattern FORM =
      Pattern.compile("(0x[0-9a-f]+|[-+]?\\d[\\d,_ ']*(?:\\.\\d+)*)\\s*([a-z]*|%|per cent)");

  /** Arithmetic and a unit, such as {@code 3 * 8 bytes}. */
  private static final Pattern COMPUTED =
      Pattern.compile("([\\d(][\\d_,.\\s+*/x×·()-]*[\\d)])\\s*([a-z]*|%|per cent)");

  /** What is said before a guess. */
  private static final Pattern GUESS = Pattern.compile(
      "^(?:(?:[~≈=]|about|around|roughly|approximately|maybe|probably|ca\\.|i think)"
          + "\\s*)+(?=[^a-z]|\\b)");

  private StatedNumber() {}

  /** The result of reading: a number, or the reason why there is none. */
  sealed interface Reading {

    record Said(long number) implements Reading {}

    /** The input does not count as an answer. */
    record NotCounted(String why) implements Reading {}
  }

  /**
   * Reads a number with an optional unit: in digits, in words, or computed. A number of bytes may
   * be given in bits, KB or KiB.
   *
   * @param noun the unit of the question, such as {@code bytes}
   */
  static Reading read(String text, String noun) {
    String said = GUESS
        .matcher(text.strip().toLowerCase(Locale.ROOT))
        .replaceFirst("")
        .replaceFirst("[.!?]+$", "");
    Matcher form = FORM.matcher(said);
    if (form.matches() && !SpelledNumber.isMultiplier(form.group(2))) {
      return inDigits(form.group(1), form.group(2), text, noun);
    }
    Optional<SpelledNumber> spelled = SpelledNumber.read(said);
    if (spelled.isPresent()) {
      return inUnits(spelled.get().number(), spelled.get().rest(), text, noun);
    }
    Matcher computed = COMPUTED.matcher(said);
    return computed.matches()
        ? Arithmetic.valueOf(computed.group(1))
            .map(value -> inUnits(value, computed.group(2), text, noun))
            .orElseGet(() -> notANumber(text, noun))
        : notANumber(text, noun);
  }

  private static Reading inDigits(String number, String unit, String text, String noun) {
    String digits = number.replaceAll("[_ ']", "");
    if (THOUSAND_DOTS.matcher(digits).matches() && isUnitOrFactor(unit, noun)) {
      String whole = digits.replace(".", "");
      return new Reading.NotCounted("\"" + shown(text) + "\" may be " + whole
          + ", or a number with decimals. Type it without the dot.");
    }
    String decimal = DECIMAL_COMMA.matcher(digits).matches()
        ? digits.replace(',', '.')
        : digits.replace(",", "");
    if (!NUMBER.matcher(decimal).matches()) {
      return notANumber(text, noun);
    }
    BigDecimal value = decimal.startsWith("0x")
        ? new BigDecimal(new BigInteger(decimal.substring(2), 16))
        : new BigDecimal(decimal);
    return inUnits(value, unit, text, noun);
  }

  private static Reading inUnits(BigDecimal said, String unit, String text, String noun) {
    if (!isUnitOrFactor(unit, noun)) {
      return new Reading.NotCounted("The question is about " + noun + ", not \""
          + shown(asTyped(unit, text)) + "\". Type a number of " + noun + ".");
    }
    BigDecimal number =
        isUnit(unit, noun) ? said : said.multiply(FACTORS.getOrDefault(unit, BigDecimal.ONE));
    if (number.signum() < 0) {
      return new Reading.NotCounted(
          "\"" + shown(text) + "\" is negative. Type a whole number, 0 or more.");
    }
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

  /** Returns lower-case words from a text in the case in which they stand there. */
  private static String asTyped(String words, String text) {
    int at = text.toLowerCase(Locale.ROOT).lastIndexOf(words);
    return at < 0 ? words : text.substring(at, at + words.length());
  }

  private static boolean isUnitOrFactor(String unit, String noun) {
    return isUnit(unit, noun) || (noun.equals("bytes") && FACTORS.containsKey(unit));
  }

  private static boolean isUnit(String unit, String noun) {
    return unit.isEmpty()
        || unit.equals(noun)
        || isSingular(unit, noun)
        || (noun.equals("bytes") && unit.equals("b"))
        || (noun.equals("percent") && (unit.equals("%") || unit.equals("per cent")));
  }

  /** Returns whether a word is the singular of a noun: "copy" of "copies", "box" of "boxes". */
  private static boolean isSingular(String word, String noun) {
    return noun.equals(word + "s")
        || noun.equals(word + "es")
        || (word.endsWith("y") && noun.equals(word.substring(0, word.length() - 1) + "ies"));
  }

  /** Returns what a learner typed as it is quoted: on one line, and not too long. */
  static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }
}
