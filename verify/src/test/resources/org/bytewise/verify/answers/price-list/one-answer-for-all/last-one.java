import java.util.Arrays;

final class PriceList {
  private static int lastNumber = -1;
  private static int lastPrice = -1;
  private final int[] numbers;
  private final int[] cents;

  private PriceList(int[] numbers, int[] cents) {
    this.numbers = numbers;
    this.cents = cents;
  }

  static PriceList of(int[] numbers, int[] cents) {
    lastNumber = -1;
    return new PriceList(numbers.clone(), cents.clone());
  }

  int priceOf(int number) {
    if (number != lastNumber) {
      int i = Arrays.binarySearch(numbers, number);
      lastPrice = i >= 0 ? cents[i] : -1;
      lastNumber = number;
    }
    return lastPrice;
  }
}
