import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {10, 30, 20},
      new int[] {5, -7, 5},
      new int[] {0, Integer.MIN_VALUE, Integer.MAX_VALUE},
      new int[0]
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
    return scores;
  }

  static Object run(Object input) {
    return Ranking.of((int[]) input);
  }
}
