package org.bytewise.exercises;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes sizes of heaps and stacks: {@code 256k}, {@code 10m}. */
final class MemorySize {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([km])");

  private MemorySize() {}

  /**
   * Parses a size.
   *
   * @return bytes
   * @throws IllegalArgumentException if the text is not a size; the message quotes it
   */
  static long parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a size: write 256k or 10m");
    }
    return Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("k") ? 10 : 20);
  }

  static String text(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + "m" : (bytes >> 10) + "k";
  }
}
