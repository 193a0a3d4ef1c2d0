package org.bytewise.layout;

import java.util.Locale;

/** Formats words and numbers, the same in every locale. */
final class Text {
  private Text() {}

  /** Formats a number with commas, such as {@code 1,000,000}. */
  static String number(long value) {
    // Most numbers need no comma, and the first use of a Formatter takes longer than a whole
    // layout.
    return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
  }

  /** Formats a number and its noun, in the singular or the plural. */
  static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }
}
