import java.util.Arrays;
import java.util.Random;

final class Trial {
  record Goods(int[] numbers, int[] cents) {
    @Override
    public String toString() {
      return "numbers " + Arrays.toString(numbers) + ", cents " + Arrays.toString(cents);
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Goods(new int[] {1000, 1001, 2500}, new int[] {199, 350, 1999}),
      new Goods(new int[0], new int[0]),
      new Goods(new int[] {0, 7}, new int[] {0, 12})
    };
  }

  static Object input(Random random) {
    int[] numbers = new int[80 + random.nextInt(60)];
    int[] cents = new int[numbers.length];
    int number = 1000;
    for (int i = 0; i < numbers.length; i++) {
      number += 1 + random.nextInt(5);
      numbers[i] = number;
      cents[i] = 200 + random.nextInt(100_000);
    }
    return new Goods(numbers, cents);
  }

  static Object run(Object input) {
    Goods goods = (Goods) input;
    return PriceList.of(goods.numbers(), goods.cents());
  }

  /** Uses the caller's arrays for something else, then asks for each of the goods, and between. */
  static Object view(Object input, Object result) {
    Goods goods = (Goods) input;
    int[] numbers = goods.numbers().clone();
    Arrays.fill(goods.numbers(), 1);
    Arrays.fill(goods.cents(), 1);
    PriceList list = (PriceList) result;
    StringBuilder prices = new StringBuilder("priceOf(5) ").append(list.priceOf(5));
    for (int number : numbers) {
      prices.append(", priceOf(").append(number).append(") ").append(list.priceOf(number));
      prices.append(", priceOf(").append(number + 1).append(") ").append(list.priceOf(number + 1));
    }
    return prices;
  }
}
