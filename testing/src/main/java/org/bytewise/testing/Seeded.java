package org.bytewise.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Repeats a test with random input. Each try has a generator with a seed of its own; a failure
 * names the seed, and {@code -Dbytewise.seed=SEED} runs that one try again.
 */
public final class Seeded {
  private static final String PROPERTY = "bytewise.seed";

  private Seeded() {}

  /** One try: makes its input from the generator and asserts something about it. */
  @FunctionalInterface
  public interface Try {
    /**
     * Runs the try.
     *
     * @param random the only source of chance, so that equal seeds give equal tries
     */
    void with(RandomGenerator random) throws Exception;
  }

  /**
   * Runs a test with new seeds, or once with the seed that the system property names.
   *
   * @param tries how many seeds to try, at least 1
   * @throws AssertionError at the first try that fails; its message begins with the seed
   */
  public static void tries(int tries, Try test) {
    Long given = Long.getLong(PROPERTY);
    if (given == null) {
      tries(tries, new SplittableRandom(), test);
    } else {
      run(given, test);
    }
  }

  /** Runs a test with seeds from a generator. */
  static void tries(int tries, RandomGenerator seeds, Try test) {
    if (tries < 1) {
      throw new IllegalArgumentException("tries " + tries + " must be >= 1");
    }
    for (int i = 0; i < tries; i++) {
      run(seeds.nextLong(), test);
    }
  }

  /** Runs one try. */
  static void run(long seed, Try test) {
    try {
      test.with(new SplittableRandom(seed));
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "seed %d (repeat with -D%s=%d): %s".formatted(seed, PROPERTY, seed, e.getMessage()), e);
    }
  }
}
