import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** The numbers, and what they were before the call. */
  record Given(int[] values, int[] before) {
    static Given of(int... values) {
      return new Given(values, values.clone());
    }
  }

  static Object[] examples() {
    return new Object[] {
      Given.of(1, 2, 3),
      Given.of(2_000_000_000, 2_000_000_000),
      Given.of(),
      Given.of(-5),
      Given.of(Integer.MIN_VALUE, Integer.MIN_VALUE, 1),
      Given.of(16_777_217, 0, 0),
      Given.of(new int[1001])
    };
  }

  static Object input(Random random) {
    int[] values = new int[100 + random.nextInt(200)];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1_000_000 + random.nextInt(1_000_000_000);
    }
    return Given.of(values);
  }

  static long run(Object input) {
    return HiredHelp.total(((Given) input).values());
  }

  static Object view(Object input, Object result) {
    Given given = (Given) input;
    return Arrays.equals(given.values(), given.before())
        ? result
        : result + ", and the array is changed";
  }

  static Object show(Object input) {
    return ((Given) input).before();
  }
}
