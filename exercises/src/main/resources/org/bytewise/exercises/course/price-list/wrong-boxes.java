import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class PriceList {
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> cents = new ArrayList<>();

  static PriceList of(int[] numbers, int[] cents) {
    PriceList list = new PriceList();
    for (int i = 0; i < numbers.length; i++) {
      list.numbers.add(numbers[i]);
      list.cents.add(cents[i]);
    }
    return list;
  }

  int priceOf(int number) {
    int at = Collections.binarySearch(numbers, number);
    return at < 0 ? -1 : cents.get(at);
  }
}
