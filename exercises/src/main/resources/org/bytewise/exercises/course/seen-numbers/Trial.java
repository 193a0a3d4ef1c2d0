import java.util.Random;

final class Trial {
  /** Numbers to add, and room for what {@code add} returns. */
  record Numbers(int most, int[] numbers, boolean[] isNew) {
    static Numbers of(int most, int... numbers) {
      return new Numbers(most, numbers, new boolean[numbers.length]);
    }
  }

  static Object[] examples() {
    return new Object[] {Numbers.of(2, 5, 0, 5), Numbers.of(2, -1, 0, 0)};
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

  static Object show(Object input) {
    return ((Numbers) input).numbers;
  }
}
