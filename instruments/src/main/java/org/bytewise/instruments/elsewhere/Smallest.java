package org.bytewise.instruments.elsewhere;

import java.util.function.LongPredicate;

/** Finds the smallest size that works, by binary search. */
public final class Smallest {
  private Smallest() {}

  /**
   * The smallest size above one that is too small.
   *
   * @param tooSmall a size that does not work, in bytes
   * @param most the largest size to try
   * @param grain the sizes tried are multiples of it
   * @param works tries a size
   * @return the smallest multiple of the grain that works, as far as larger sizes work where
   *     smaller ones do; -1 where none up to {@code most} does
   */
  public static long above(long tooSmall, long most, long grain, LongPredicate works) {
    long bad = tooSmall / grain;
    long good = Math.max(1, bad + 1);
    while (!works.test(good * grain)) {
      bad = good;
      good *= 2;
      if (good * grain > most) {
        return -1;
      }
    }
    while (good - bad > 1) {
      long middle = (bad + good) / 2;
      if (works.test(middle * grain)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good * grain;
  }
}
