package org.bytewise.layout;

import java.util.Locale;

/** Words and numbers for people, the same in every locale. */
final class Text {
  private Text() {}

  /** A number with commas, such as {@code 1,000,000}. */
  static String number(long value) {
    // Most need no comma, and the first use of a formatter takes longer than a whole layout.
    return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
  }

  /** A number and what it counts, in the singular or the plural. */
  static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }
}
