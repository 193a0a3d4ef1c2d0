package org.bytewise.lessons.measure;

import java.util.Locale;

/** What a measurement comes to. Immutable. */
public sealed interface Value {

  /** As shown in a lesson's prose. */
  String text();

  /**
   * A number: bytes, objects, a ratio of them.
   *
   * @param amount finite; whole numbers are exact to 2^53
   */
  record Amount(double amount) implements Value {

    /** Whether it has no fraction. */
    public boolean isWhole() {
      return amount == Math.rint(amount);
    }

    /** With separators for thousands, and at most two decimals: {@code 2,400,000}, {@code 1.5}. */
    @Override
    public String text() {
      if (isWhole()) {
        return String.format(Locale.ROOT, "%,d", (long) amount);
      }
      String two = String.format(Locale.ROOT, "%,.2f", amount);
      return two.endsWith("0") ? two.substring(0, two.length() - 1) : two;
    }
  }

  /**
   * A text: a value as printed, a type's name, words that depend on a condition.
   *
   * @param text as it is
   */
  record Text(String text) implements Value {}

  /**
   * Whether something holds.
   *
   * @param holds whether it does
   */
  record Truth(boolean holds) implements Value {

    @Override
    public String text() {
      return holds ? "yes" : "no";
    }
  }
}
