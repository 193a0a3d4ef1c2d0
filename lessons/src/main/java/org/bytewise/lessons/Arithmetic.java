package org.bytewise.lessons;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes what a learner types instead of its result, such as {@code 12 + 3 * 4}. */
final class Arithmetic {

  private static final int LONGEST = 80;

  /** A number, an operator or a parenthesis. A minus needs spaces: {@code 16-24} is a range. */
  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(\\d{1,3}(?:,\\d{3})+(?![\\d.])|\\d[\\d_]*(?:\\.\\d{1,2})?(?![\\d.,])|[-+*/x×·()])\\s*");

  private static final Pattern TIGHT_MINUS = Pattern.compile("\\S-|-\\S");

  private String rest;
  private String token = "";

  private Arithmetic(String text) {
    rest = text;
    advance();
  }

  /** Returns the value of a sum, product, difference or quotient; empty for any other text. */
  static Optional<BigDecimal> valueOf(String text) {
    if (text.isBlank() || text.length() > LONGEST || TIGHT_MINUS.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      Arithmetic all = new Arithmetic(text);
      BigDecimal value = all.sum();
      return all.token.isEmpty() ? Optional.of(value) : Optional.empty();
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void advance() {
    if (rest.isEmpty()) {
      token = "";
      return;
    }
    Matcher next = TOKEN.matcher(rest);
    if (!next.lookingAt()) {
      throw new NumberFormatException("not arithmetic: " + rest);
    }
    token = next.group(1);
    rest = rest.substring(next.end());
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (token.equals("+") || token.equals("-")) {
      boolean plus = token.equals("+");
      advance();
      BigDecimal right = product();
      value = plus ? value.add(right) : value.subtract(right);
    }
    return value;
  }

  private BigDecimal product() {
    BigDecimal value = operand();
    while (!token.isEmpty() && "*x×·/".contains(token)) {
      boolean over = token.equals("/");
      advance();
      BigDecimal right = operand();
      value = over ? value.divide(right, MathContext.DECIMAL64) : value.multiply(right);
    }
    return value;
  }

  private BigDecimal operand() {
    if (token.equals("(")) {
      advance();
      BigDecimal value = sum();
      if (!token.equals(")")) {
        throw new NumberFormatException("no closing parenthesis");
      }
      advance();
      return value;
    }
    BigDecimal value = new BigDecimal(token.replaceAll("[,_]", ""));
    advance();
    return value;
  }
}
