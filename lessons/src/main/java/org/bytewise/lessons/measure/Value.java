package org.bytewise.lessons.measure;

import java.util.Locale;

/** The value of a measurement. Immutable. */
public sealed interface Value {

  /** Returns the value as shown in a lesson's prose. */
  String text();

  /**
   * A number, such as bytes, objects or a ratio.
   *
   * @param amount finite; whole numbers are exact to 2^53
   */
  record Amount(double amount) implements Value {

    /** Returns whether it has no fraction. */
    public boolean isWhole() {
      return amount == Math.rint(amount);
    }

    /**
     * Returns the number with thousands separators and at most two decimals: {@code 2,400,000},
     * {@code 1.5}.
     */
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
   * A string: a printed value, a type name, words that depend on a condition.
   *
   * @param text the characters
   */
  record Text(String text) implements Value {}

  /**
   * A truth value.
   *
   * @param holds true if the condition holds
   */
  record Truth(boolean holds) implements Value {

    @Override
    public String text() {
      return holds ? "yes" : "no";
    }
  }
}
