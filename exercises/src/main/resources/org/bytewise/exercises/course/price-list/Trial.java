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
      new Goods(new int[] {0, 7}, new int[] {0, 12}),
      new Goods(new int[] {5}, new int[] {0}),
      new Goods(new int[] {0, Integer.MAX_VALUE}, new int[] {Integer.MAX_VALUE, 1}),
      new Goods(new int[] {1, 2, 4, 65_536, 65_541}, new int[] {70_000, 3, 3, 40_000, 100}),
      many(1100)
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

  private static Goods many(int count) {
    int[] numbers = new int[count];
    int[] cents = new int[count];
    for (int i = 0; i < count; i++) {
      // The gaps grow, so where a number is cannot be told from the first and the last one.
      numbers[i] = 3 * i + (int) ((long) i * i / 200);
      cents[i] = 7 * i;
    }
    return new Goods(numbers, cents);
  }

  /** A list so long that a walk over a good part of it for each of the goods takes hours. */
  static Object heavy(Random random) {
    Goods goods = many(500_000);
    for (int i = 0; i < goods.cents().length; i++) {
      goods.cents()[i] = random.nextInt(1_000_000);
    }
    return goods;
  }

  static Object run(Object input) {
    Goods goods = (Goods) input;
    return PriceList.of(goods.numbers(), goods.cents());
  }

  /** Uses the caller's arrays for something else, then asks for each of the goods, and between. */
  static Object view(Object input, Object result) {
    Goods goods = (Goods) input;
    int[] numbers = goods.numbers().clone();
    int[] cents = goods.cents().clone();
    for (int i = 0; i < numbers.length; i++) {
      goods.numbers()[i] = 3 + i;
      goods.cents()[i] = 30 + 10 * i;
    }
    PriceList list = (PriceList) result;
    if (numbers.length > 1000) {
      return sum(list, numbers, cents);
    }
    // Another list with the same arrays, created before the first one is asked. What is created
    // here would count.
    PriceList other = numbers.length > 20 ? list : PriceList.of(goods.numbers(), goods.cents());
    StringBuilder prices = new StringBuilder("priceOf(5) ").append(list.priceOf(5));
    prices.append(", priceOf(-1) ").append(list.priceOf(-1));
    prices.append(", priceOf(").append(Integer.MIN_VALUE).append(") ");
    prices.append(list.priceOf(Integer.MIN_VALUE)).append(", priceOf(4) ").append(list.priceOf(4));
    prices.append(", of another list ").append(other.priceOf(4));
    for (int number : numbers) {
      prices.append(", priceOf(").append(number).append(") ").append(list.priceOf(number));
      int next = number == Integer.MAX_VALUE ? 6 : number + 1;
      prices.append(", priceOf(").append(next).append(") ").append(list.priceOf(next));
    }
    for (int price : cents) {
      // Many of them are larger than all numbers on the list.
      prices.append(", priceOf(").append(price).append(") ").append(list.priceOf(price));
    }
    return prices.toString();
  }

  /** Asks as often as there are goods: for each second of them, and for what is not there. */
  private static String sum(PriceList list, int[] numbers, int[] cents) {
    long sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum = sum * 31 + list.priceOf(numbers[i] + i % 2);
    }
    for (int i = 0; i < cents.length && cents.length < 10_000; i++) {
      sum = sum * 31 + list.priceOf(cents[i]);
    }
    return numbers.length + " prices, half of them of numbers that are not on the list: " + sum;
  }

  static Object show(Object input) {
    Goods goods = (Goods) input;
    return goods.numbers().length > 10_000 ? goods.numbers().length + " goods" : goods;
  }
}
