package org.bytewise.counting;

import java.util.Locale;

/**
 * A number as English writes it. What is counted may run in a VM of another language, where formats
 * have other digits and separators.
 */
public final class GroupedNumber {
  private GroupedNumber() {}

  /** Returns the digits with a comma between groups of three, such as {@code 1,234}. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
