import java.util.Arrays;

final class PriceList {
  private static int[] numbers;
  private static int[] cents;

  static PriceList of(int[] numbers, int[] cents) {
    PriceList.numbers = numbers.clone();
    PriceList.cents = cents.clone();
    return new PriceList();
  }

  int priceOf(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -1 : cents[at];
  }
}
