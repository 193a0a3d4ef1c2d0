package org.bytewise.lessons.measure;

/** The operators of the measurement language, weakest first by {@link #level}. */
enum Operator {
  OR("or", 0),
  AND("and", 1),
  // Of two operators with a common prefix, the longer one comes first.
  AT_LEAST(">=", 2),
  AT_MOST("<=", 2),
  EQUAL("==", 2),
  DIFFERENT("!=", 2),
  MORE(">", 2),
  LESS("<", 2),
  PLUS("+", 3),
  MINUS("-", 3),
  TIMES("*", 4),
  OVER("/", 4),
  MODULO("%", 4);

  /** The level of the comparisons; {@code not} has the same. */
  static final int COMPARING = 2;

  /** The level of the operators that bind most tightly. */
  static final int STRONGEST = 4;

  private final String sign;
  private final int level;

  Operator(String sign, int level) {
    this.sign = sign;
    this.level = level;
  }

  String sign() {
    return sign;
  }

  int level() {
    return level;
  }

  /** Returns whether it compares numbers by their order. */
  boolean isOrder() {
    return switch (this) {
      case AT_LEAST, AT_MOST, MORE, LESS -> true;
      default -> false;
    };
  }

  boolean isWord() {
    return Character.isLetter(sign.charAt(0));
  }
}
