import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {425, 0, 1439, 600, 59};
  }

  static Object input(Random random) {
    return random.nextInt(24 * 60);
  }

  static Object run(Object input) {
    return ClockText.of((Integer) input);
  }
}
