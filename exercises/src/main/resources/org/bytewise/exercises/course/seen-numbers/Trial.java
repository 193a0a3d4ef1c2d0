import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** Numbers to add, and room for what {@code add} returns. */
  record Numbers(int most, int[] numbers, boolean[] isNew) {
    static Numbers of(int most, int... numbers) {
      return new Numbers(most, numbers, new boolean[numbers.length]);
    }
  }

  static Object[] examples() {
    int[] many = new int[1200];
    for (int i = 0; i < many.length; i++) {
      many[i] = (i % 1000 - 500) * 64;
    }
    return new Object[] {
      Numbers.of(2, 5, 0, 5),
      Numbers.of(2, -1, 0, 0),
      Numbers.of(1, 7, 7, 7),
      Numbers.of(1, 0, 0),
      Numbers.of(0),
      Numbers.of(
          4, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE),
      // Numbers that share a slot in a table whose length is a power of two.
      Numbers.of(4, 1, 65_537, 131_073, 1, 65_537, 196_609, 131_073),
      Numbers.of(1000, many),
      // All of them share a slot: in a table whose length is a power of two, even if the upper bits
      // of a number are mixed in, and in one of twice as many slots, or one more.
      sharing(1 << 16),
      sharing((1 << 16) + 1),
      sharing(600 * 601)
    };
  }

  /** Multiples of a number, each of them twice. */
  private static Numbers sharing(int step) {
    int[] numbers = new int[600];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i / 2 - 150) * step;
    }
    return Numbers.of(300, numbers);
  }

  static Object input(Random random) {
    int[] numbers = new int[200 + random.nextInt(300)];
    int range = random.nextBoolean() ? 300 : 100_000_000;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(range) - range / 2;
      if (random.nextInt(20) == 0) {
        numbers[i] = i < 50 ? 0 : random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      }
    }
    // In a table whose length is a power of two, both belong into the last slot.
    numbers[5] = -1;
    numbers[6] = Integer.MAX_VALUE;
    numbers[20 + random.nextInt(20)] = 0;
    numbers[40 + random.nextInt(20)] = 0;
    return Numbers.of(numbers.length, numbers);
  }

  static Object heavy(Random random) {
    int[] numbers = new int[500_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt();
    }
    return Numbers.of(numbers.length, numbers);
  }

  static Object run(Object input) {
    Numbers numbers = (Numbers) input;
    SeenNumbers seen = new SeenNumbers(numbers.most);
    for (int i = 0; i < numbers.numbers.length; i++) {
      numbers.isNew[i] = seen.add(numbers.numbers[i]);
    }
    return numbers.isNew;
  }

  /** Uses two sets in turn; what one has seen is still new to the other. */
  static Object view(Object input, Object result) {
    if (((Numbers) input).numbers.length > 20) {
      // What is created here would count.
      return result;
    }
    SeenNumbers one = new SeenNumbers(3);
    SeenNumbers other = new SeenNumbers(3);
    boolean[] isNew = {
      one.add(8), other.add(8), one.add(0), other.add(0), one.add(9), other.add(-9), one.add(8)
    };
    return new Object[] {
      result, "two other sets in turn, adding 8, 8, 0, 0, 9, -9, 8: " + Arrays.toString(isNew)
    };
  }

  static Object show(Object input) {
    Numbers numbers = (Numbers) input;
    int[] first = Arrays.copyOf(numbers.numbers, Math.min(2000, numbers.numbers.length));
    return "room for " + numbers.most + ", added: " + Arrays.toString(first);
  }
}
