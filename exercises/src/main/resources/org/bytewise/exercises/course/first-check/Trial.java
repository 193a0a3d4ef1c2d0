import java.util.Random;

final class Trial {
  static Object[] examples() {
    return new Object[] {true, false};
  }

  static Object input(Random random) {
    return random.nextBoolean();
  }

  static Object run(Object input) {
    return FirstCheck.sign((Boolean) input);
  }
}
