import java.util.HashMap;
import java.util.Map;

final class PriceList {
  // TODO A node and two boxes for each pair of numbers.
  private final Map<Integer, Integer> prices = new HashMap<>();

  static PriceList of(int[] numbers, int[] cents) {
    PriceList list = new PriceList();
    for (int i = 0; i < numbers.length; i++) {
      list.prices.put(numbers[i], cents[i]);
    }
    return list;
  }

  int priceOf(int number) {
    return prices.getOrDefault(number, -1);
  }
}
