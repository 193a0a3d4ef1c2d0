import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {new int[] {7, -2}, new int[0]};
  }

  static Object input(Random random) {
    int[] values = new int[500 + random.nextInt(1000)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(100_000) - 50_000;
    }
    return values;
  }

  static Object run(Object input) {
    Readings readings = new Readings();
    for (int value : (int[]) input) {
      readings.add(value);
    }
    return readings;
  }

  static Object view(Object input, Object result) {
    Readings readings = (Readings) result;
    int[] values = new int[readings.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readings.get(i);
    }
    return new Object[] {values, outside(readings, -1), outside(readings, values.length)};
  }

  private static String outside(Readings readings, int index) {
    try {
      return "get(" + index + ") returns " + readings.get(index);
    } catch (IndexOutOfBoundsException e) {
      return "get(" + index + ") is refused";
    }
  }
}
