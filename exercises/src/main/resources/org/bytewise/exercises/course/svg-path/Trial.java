import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[][] {{3, 10}, {4, 20}}, new int[][] {{0}, {999}}, new int[][] {{}, {}}
    };
  }

  static Object input(Random random) {
    int points = 60 + random.nextInt(60);
    int[][] drawing = new int[2][points];
    for (int i = 0; i < points; i++) {
      drawing[0][i] = random.nextInt(8) == 0 ? 0 : random.nextInt(1000);
      drawing[1][i] = random.nextInt(8) == 0 ? 999 : random.nextInt(1000);
    }
    return drawing;
  }

  static Object run(Object input) {
    int[][] drawing = (int[][]) input;
    return SvgPath.of(drawing[0], drawing[1]);
  }
}
