import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** The scores, and what they were before the call. */
  record Given(int[] scores, int[] before) {
    static Given of(int... scores) {
      return new Given(scores, scores.clone());
    }
  }

  static Object[] examples() {
    return new Object[] {
      Given.of(10, 30, 20),
      Given.of(5, -7, 5),
      Given.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE),
      Given.of(),
      Given.of(3),
      Given.of(Integer.MIN_VALUE, -1, Integer.MIN_VALUE, 0, Integer.MAX_VALUE, -1),
      Given.of(1, 2, 3, 4, 5),
      // Close to each other, beyond what a float can tell apart.
      Given.of(2_000_000_001, 2_000_000_002, 2_000_000_000),
      Given.of(new int[1100])
    };
  }

  static Object input(Random random) {
    int[] scores = new int[300 + random.nextInt(200)];
    int bound = random.nextBoolean() ? 50 : Integer.MAX_VALUE;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextInt(bound) - bound / 2;
      if (random.nextInt(20) == 0) {
        scores[i] = random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      }
    }
    return Given.of(scores);
  }

  static Object run(Object input) {
    return Ranking.of(((Given) input).scores());
  }

  static Object view(Object input, Object result) {
    Given given = (Given) input;
    if (given.scores().length < 20) {
      // Another ranking of as many players, before the first one is read.
      Ranking.of(new int[given.scores().length]);
    }
    boolean same = Arrays.equals(given.scores(), given.before());
    return same ? result : new Object[] {result, "scores changed"};
  }

  static Object show(Object input) {
    return ((Given) input).before();
  }
}
