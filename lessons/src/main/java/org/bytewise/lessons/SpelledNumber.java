package org.bytewise.lessons;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number in words, such as {@code twenty-four} or {@code 10 million}, and what follows it.
 *
 * @param number the number
 * @param rest the words that follow, separated by spaces
 */
record SpelledNumber(BigDecimal number, String rest) {

  private static final List<String> SMALL = List.of(
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Set<String> NOTHING = Set.of("no", "none", "nothing", "nil");
  private static final Map<String, BigDecimal> LARGE = Map.of(
      "thousand", BigDecimal.valueOf(1_000),
      "million", BigDecimal.valueOf(1_000_000),
      "billion", BigDecimal.valueOf(1_000_000_000));
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  private static final Pattern REST = Pattern.compile("[a-z ]*|%");

  /** Reads a number in lower-case words from the start of a text; empty if there is none. */
  static Optional<SpelledNumber> read(String text) {
    List<String> words = List.of(text.strip().split("[\\s-]+"));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (NOTHING.contains(words.get(0)) && REST.matcher(from(words, 1)).matches()) {
      return Optional.of(new SpelledNumber(BigDecimal.ZERO, from(words, 1)));
    }
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    boolean begun = false;
    boolean inWords = false;
    int at = 0;
    for (; at < words.size(); at++) {
      String word = words.get(at);
      boolean isFiller = begun ? word.equals("and") : word.equals("a") || word.equals("an");
      if (isFiller && at + 1 < words.size() && isNumber(words.get(at + 1))) {
        continue;
      }
      if (!isNumber(word)) {
        break;
      }
      if (word.equals("hundred")) {
        part = orOne(part, begun).multiply(HUNDRED);
      } else if (LARGE.containsKey(word)) {
        whole = whole.add(orOne(part, begun).multiply(LARGE.get(word)));
        part = BigDecimal.ZERO;
      } else {
        part = part.add(small(word));
      }
      begun = true;
      inWords |= !DIGITS.matcher(word).matches();
    }
    String rest = from(words, at);
    return inWords && REST.matcher(rest).matches()
        ? Optional.of(new SpelledNumber(whole.add(part), rest))
        : Optional.empty();
  }

  /** Returns whether a word multiplies the number before it, such as {@code million}. */
  static boolean isMultiplier(String word) {
    return word.equals("hundred") || LARGE.containsKey(word);
  }

  private static String from(List<String> words, int at) {
    return String.join(" ", words.subList(at, words.size()));
  }

  /** Returns what a multiplier refers to: "hundred" alone is one hundred. */
  private static BigDecimal orOne(BigDecimal part, boolean begun) {
    return begun ? part : BigDecimal.ONE;
  }

  private static boolean isNumber(String word) {
    return SMALL.contains(word)
        || TENS.contains(word)
        || isMultiplier(word)
        || DIGITS.matcher(word).matches();
  }

  private static BigDecimal small(String word) {
    if (SMALL.contains(word)) {
      return BigDecimal.valueOf(SMALL.indexOf(word));
    }
    return TENS.contains(word)
        ? BigDecimal.valueOf(10L * (TENS.indexOf(word) + 2))
        : new BigDecimal(word);
  }
}
