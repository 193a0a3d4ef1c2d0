package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * The seeds of one examination, all derived from one number. Immutable.
 *
 * @param runs seeds of calls whose results are compared
 * @param counts seeds of calls that are counted until their cost is known
 * @param held first seed of the calls whose survivors are counted; the seeds that follow it are
 *     used, too
 * @param heavy seed of the heavy input
 */
record Seeds(List<Long> runs, List<Long> counts, long held, long heavy) {
  private static final int RUNS = 8;
  private static final int COUNTS = 7;

  static Seeds of(long seed) {
    Random random = new Random(seed);
    return new Seeds(
        longs(random, RUNS), longs(random, COUNTS), random.nextLong(), random.nextLong());
  }

  private static List<Long> longs(Random random, int count) {
    return LongStream.generate(random::nextLong).limit(count).boxed().toList();
  }
}
