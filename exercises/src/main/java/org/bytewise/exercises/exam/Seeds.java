package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * The random numbers of one examination: from the same number follow the same inputs. Immutable.
 *
 * @param runs of calls whose results are compared
 * @param counts of calls that are counted, each until it is known
 * @param held of calls whose survivors are counted; those that follow it are used as well
 * @param heavy of the heavy input
 */
record Seeds(List<Long> runs, List<Long> counts, long held, long heavy) {
  private static final int RUNS = 8;
  private static final int COUNTS = 6;

  static Seeds of(long seed) {
    Random random = new Random(seed);
    return new Seeds(
        longs(random, RUNS), longs(random, COUNTS), random.nextLong(), random.nextLong());
  }

  private static List<Long> longs(Random random, int count) {
    return LongStream.generate(random::nextLong).limit(count).boxed().toList();
  }
}
