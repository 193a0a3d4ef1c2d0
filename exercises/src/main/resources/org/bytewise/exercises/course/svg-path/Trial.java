import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[][] {{3, 10}, {4, 20}},
      new int[][] {{0}, {999}},
      new int[][] {{}, {}},
      new int[][] {{0, 9, 10, 99, 100, 999}, {999, 100, 99, 10, 9, 0}},
      new int[][] {{5, 5}, {5, 5}},
      new int[2][1100]
    };
  }

  static Object input(Random random) {
    int points = 60 + random.nextInt(60);
    int[][] drawing = new int[2][points];
    for (int i = 0; i < points; i++) {
      // Three digits each: the longest path that so many points can have.
      drawing[0][i] = 100 + random.nextInt(900);
      drawing[1][i] = random.nextInt(8) == 0 ? 999 : 100 + random.nextInt(900);
    }
    return drawing;
  }

  static Object run(Object input) {
    int[][] drawing = (int[][]) input;
    return SvgPath.of(drawing[0], drawing[1]);
  }
}
