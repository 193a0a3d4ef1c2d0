import java.util.Arrays;
import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      new int[] {7, -2},
      new int[0],
      new int[] {5},
      new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE},
      new int[10],
      new int[11],
      numbers(3000),
      numbers(70_000)
    };
  }

  static Object input(Random random) {
    int[] values = new int[500 + random.nextInt(1000)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(100_000) - 50_000;
    }
    return values;
  }

  private static int[] numbers(int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  static Object run(Object input) {
    int[] values = (int[]) input;
    Readings readings = new Readings();
    for (int value : values) {
      readings.add(value);
    }
    if (values.length > 20) {
      // Most lists are short.
      for (int size = 2; size < 32; size++) {
        Readings few = new Readings();
        for (int i = 0; i < size; i++) {
          few.add(values[i]);
        }
      }
    }
    return readings;
  }

  static Object view(Object input, Object result) {
    Readings readings = (Readings) result;
    // Another list, which is filled before the first one is read. What is created here would count.
    Readings other = ((int[]) input).length < 20 ? new Readings() : null;
    if (other != null) {
      other.add(-1);
      other.add(-2);
    }
    int[] values = new int[readings.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readings.get(i);
    }
    return new Object[] {
      values.length > 10_000
          ? values.length + " readings, whose hash code is " + Arrays.hashCode(values)
          : values,
      outside(readings, -1),
      outside(readings, values.length),
      outside(readings, values.length + 1),
      outside(readings, Integer.MAX_VALUE),
      outside(readings, Integer.MIN_VALUE),
      other == null
          ? ""
          : "another: " + other.get(0) + ", " + other.get(1) + ", size " + other.size()
    };
  }

  private static String outside(Readings readings, int index) {
    try {
      return "get(" + index + ") returns " + readings.get(index);
    } catch (IndexOutOfBoundsException e) {
      return "get(" + index + ") is refused";
    }
  }
}
