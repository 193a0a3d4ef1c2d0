package org.bytewise.verdicts.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers, boxed and not. */
public final class NumberCases {
  private static final Map<Integer, String> NAMES = new HashMap<>(Map.of(5, "five", 1_000, "k"));

  private NumberCases() {}

  static void addsNumbers() {
    long sum = 0;
    for (int i = 0; i < 100; i++) {
      sum += i;
    }
    Kept.keep(sum);
  }

  static void boxesIntInCache() {
    Kept.keep((Object) Integer.valueOf(Kept.five));
  }

  @BrokenBy(16)
  static void boxesIntBeyondCache() {
    Kept.keep((Object) Integer.valueOf(Kept.thousand));
  }

  static void boxesLong() {
    Kept.keep((Object) Long.valueOf(Kept.thousand));
  }

  @BrokenBy(8)
  static void boxesDouble() {
    Kept.keep((Object) Double.valueOf(Kept.five));
  }

  static void looksUpSmallKey() {
    Kept.keep(NAMES.get(Kept.five));
  }

  @BrokenBy(16)
  static void looksUpLargeKey() {
    Kept.keep(NAMES.get(Kept.thousand));
  }

  static void sumsIntStream() {
    Kept.keep((long) IntStream.range(0, Kept.five).sum());
  }

  @BrokenBy(16)
  static void createsLargeArray() {
    Kept.keep(new long[1_000 * Kept.thousand]);
  }

  @BrokenBy(8)
  static void createsArrayOfArrays() {
    Kept.keep(new int[2][3]);
  }
}
