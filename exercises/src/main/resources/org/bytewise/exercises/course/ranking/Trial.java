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
      Given.of(new int[1100]),
      // More players than a short or a char can count.
      Given.of(many(70_000))
    };
  }

  private static int[] many(int count) {
    int[] scores = new int[count];
    for (int i = 0; i < count; i++) {
      scores[i] = (int) (i * 7919L % 50_021);
    }
    return scores;
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
    Object seen = given.scores().length < 10_000 ? result : summary(given.before(), (int[]) result);
    return same ? seen : new Object[] {seen, "scores changed"};
  }

  /** Describes a long ranking by the first player in it who is not where they should be. */
  private static String summary(int[] scores, int[] ranking) {
    for (int i = 0; i < ranking.length; i++) {
      if (ranking[i] < 0 || ranking[i] >= scores.length) {
        return "at index " + i + ", " + ranking[i] + " is not a player";
      }
      if (i > 0 && !isBefore(scores, ranking[i - 1], ranking[i])) {
        return "at index " + i + ", player " + ranking[i] + " comes right after " + ranking[i - 1];
      }
    }
    return ranking.length + " players, all in order";
  }

  private static boolean isBefore(int[] scores, int one, int other) {
    return scores[one] > scores[other] || scores[one] == scores[other] && one < other;
  }

  static Object show(Object input) {
    int[] scores = ((Given) input).before();
    return scores.length < 10_000
        ? scores
        : scores.length + " scores, beginning with " + scores[0] + ", " + scores[1];
  }
}
