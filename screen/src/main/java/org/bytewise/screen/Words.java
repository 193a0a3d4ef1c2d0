package org.bytewise.screen;

import java.time.Duration;
import java.util.Locale;

/** Formats numbers with their units, the same in every locale. */
public final class Words {
  private static final String JAVA_LANG = "java.lang.";

  private Words() {}

  /** Formats a number with commas: {@code 3,888}. */
  public static String number(long value) {
    String digits = Long.toString(value);
    int first = value < 0 ? 1 : 0;
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** Formats a size in bytes: {@code 3,888 B}. */
  public static String bytes(long bytes) {
    return number(bytes) + " B";
  }

  /** Formats a number and its noun: {@code 1 object}, {@code 3 objects}. */
  public static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /** Formats objects and their bytes: {@code 3 objects, 72 B}. */
  public static String amount(long objects, long bytes) {
    return count(objects, "object") + ", " + bytes(bytes);
  }

  /** Formats a duration: {@code 0.4 ms}, {@code 12 ms}, {@code 1.5 s}. */
  public static String duration(Duration time) {
    double millis = time.toNanos() / 1e6;
    if (millis < 10) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    return millis < 1_000
        ? String.format(Locale.ROOT, "%.0f ms", millis)
        : String.format(Locale.ROOT, "%,.1f s", millis / 1e3);
  }

  /**
   * Returns a type's name without {@code java.lang.}, as it can be written in source without an
   * import.
   *
   * @param type a name in source with its package, or {@code lambda in java.lang.X}
   */
  public static String type(String type) {
    String in = " in ";
    int place = type.lastIndexOf(in);
    if (place >= 0) {
      return type.substring(0, place + in.length()) + type(type.substring(place + in.length()));
    }
    // Subpackages keep their names: java.lang.ref.Cleaner needs an import.
    boolean inPackage =
        type.startsWith(JAVA_LANG) && Character.isUpperCase(type.charAt(JAVA_LANG.length()));
    return inPackage ? type.substring(JAVA_LANG.length()) : type;
  }
}
