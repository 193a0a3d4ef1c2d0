import java.util.Random;
import java.util.function.IntPredicate;

final class Trial {
  static Object[] examples() {
    return new Object[] {"3 8 1", "-1 0", ""};
  }

  static Object input(Random random) {
    if (random.nextInt(10) == 0) {
      return "";
    }
    int bound = random.nextInt(4) == 0 ? 1_000_000 : 20;
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 50 + random.nextInt(100);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(random.nextInt(2 * bound + 1) - bound);
    }
    return text.toString();
  }

  static Object run(Object input) {
    return AboveAverage.test((String) input);
  }

  static Object view(Object input, Object result) {
    IntPredicate predicate = (IntPredicate) result;
    int low = -1_000_001;
    int high = 1_000_001;
    if (!predicate.test(high)) {
      return "true for no number";
    }
    while (high - low > 1) {
      int middle = (low + high) >> 1;
      if (predicate.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return "true from " + high + " on";
  }
}
