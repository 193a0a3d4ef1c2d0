package org.bytewise.screen;

import java.time.Duration;
import java.util.Locale;

/** Numbers with their units as people read them, the same in every locale. */
public final class Words {
  private static final String JAVA_LANG = "java.lang.";

  private Words() {}

  /** A number with commas: {@code 3,888}. */
  public static String number(long value) {
    String digits = Long.toString(value);
    int first = value < 0 ? 1 : 0;
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** A size: {@code 3,888 B}. */
  public static String bytes(long bytes) {
    return number(bytes) + " B";
  }

  /** A number of things: {@code 1 object}, {@code 3 objects}. */
  public static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /** A time: {@code 0.4 ms}, {@code 12 ms}, {@code 1.5 s}. */
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
   * A type's name without {@code java.lang.}, as it can be written in source without an import.
   *
   * @param type a name in source, with its package; {@code lambda in java.lang.X} too
   */
  public static String type(String type) {
    String in = " in ";
    int place = type.lastIndexOf(in);
    if (place >= 0) {
      return type.substring(0, place + in.length()) + type(type.substring(place + in.length()));
    }
    // Names of packages below, such as java.lang.ref.Cleaner, stay: they are in another package.
    boolean inPackage =
        type.startsWith(JAVA_LANG) && Character.isUpperCase(type.charAt(JAVA_LANG.length()));
    return inPackage ? type.substring(JAVA_LANG.length()) : type;
  }
}
