import java.util.Random;
import java.util.function.IntPredicate;

final class Trial {
  static Object[] examples() {
    return new Object[] {
      "3 8 1".toCharArray(),
      "-1 0".toCharArray(),
      new char[0],
      "0".toCharArray(),
      "-1000000 -1000000".toCharArray(),
      // The average is just below a number, closer than a float can tell.
      ("999999 ".repeat(39) + "999998").toCharArray(),
      // The sum is larger than the largest int.
      ("1000000 ".repeat(2200) + "1000000").toCharArray()
    };
  }

  static Object input(Random random) {
    if (random.nextInt(10) == 0) {
      return new char[0];
    }
    int bound = random.nextInt(4) == 0 ? 1_000_000 : 20;
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 50 + random.nextInt(100);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(random.nextInt(2 * bound + 1) - bound);
    }
    return text.toString().toCharArray();
  }

  static Object run(Object input) {
    // Created in the call, so that a predicate that holds on to the text shows in what is kept.
    return AboveAverage.test(new String((char[]) input));
  }

  static Object view(Object input, Object result) {
    IntPredicate predicate = (IntPredicate) result;
    int low = -1_000_001;
    int high = 1_000_001;
    if (predicate.test(Integer.MIN_VALUE)) {
      return "true for " + Integer.MIN_VALUE;
    }
    if (!predicate.test(Integer.MAX_VALUE)) {
      return predicate.test(high) ? "false for " + Integer.MAX_VALUE : "true for no number";
    }
    if (!predicate.test(high)) {
      return "true for " + Integer.MAX_VALUE + ", but not for " + high;
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

  static Object show(Object input) {
    String text = new String((char[]) input);
    return text.length() <= 1000 ? text : text.substring(0, 48) + "… and so on, all alike";
  }
}
