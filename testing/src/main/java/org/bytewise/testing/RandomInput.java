package org.bytewise.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Random input for tests, with a liking for what is at an edge. */
public final class RandomInput {
  /** Out of so many numbers, one is at an edge of its range. */
  private static final int EDGES = 8;

  private static final int LONGEST_TEXT = 80;

  /** Blanks, signs, quotes and controls that parsers trip over. */
  private static final String ODD =
      " \t\r\n\0\u001b\"'`\\/()[]{}<>;:,.|&%$#@!?=+-*_~^\u00a0\u0085\u2028\u200b\ufeff€ßÄ0019azAZ";

  private RandomInput() {}

  /** Returns a number from {@code min} to {@code max}, both included. */
  public static long between(RandomGenerator random, long min, long max) {
    return switch (random.nextInt(EDGES * 2)) {
      case 0 -> min;
      case 1 -> max;
      default -> max == Long.MAX_VALUE ? anyFrom(random, min) : random.nextLong(min, max + 1);
    };
  }

  private static long anyFrom(RandomGenerator random, long min) {
    long number = random.nextLong();
    return number < min ? min : number;
  }

  /** Returns a number from {@code min} to {@code max}, both included. */
  public static int between(RandomGenerator random, int min, int max) {
    return (int) between(random, (long) min, (long) max);
  }

  /** Returns one of the items, each as likely as the others. */
  @SafeVarargs
  public static <T> T oneOf(RandomGenerator random, T... items) {
    return items[random.nextInt(items.length)];
  }

  /** Returns a list of {@code min} to {@code max} items. */
  public static <T> List<T> list(
      RandomGenerator random, int min, int max, Function<RandomGenerator, T> item) {
    int size = between(random, min, max);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(item.apply(random));
    }
    return list;
  }

  /**
   * Returns any string, the empty one included: plain ASCII, odd characters or any chars at all,
   * unpaired surrogates among them.
   */
  public static String text(RandomGenerator random) {
    int length = between(random, 0, LONGEST_TEXT);
    int kind = random.nextInt(3);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(
          switch (kind) {
            case 0 -> (char) random.nextInt(' ', 127);
            case 1 -> ODD.charAt(random.nextInt(ODD.length()));
            default -> (char) random.nextInt(Character.MAX_VALUE + 1);
          });
    }
    return text.toString();
  }
}
