package org.bytewise.lessons.measure;

/** The operators of the measurement language, weakest first by {@link #level}. */
enum Operator {
  OR("or", 0),
  AND("and", 1),
  // Of two operators that begin alike the longer one stands first.
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

  /** Of the comparisons; {@code not} binds like them. */
  static final int COMPARING = 2;

  /** Of the operators that bind their operands most. */
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

  boolean isWord() {
    return Character.isLetter(sign.charAt(0));
  }
}
