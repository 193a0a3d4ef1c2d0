import java.util.Arrays;

final class PriceList {
  private final int[] numbers;
  private final int[] cents;

  private PriceList(int[] numbers, int[] cents) {
    this.numbers = numbers;
    this.cents = cents;
  }

  static PriceList of(int[] numbers, int[] cents) {
    return new PriceList(numbers.clone(), cents.clone());
  }

  int priceOf(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at > 0 ? cents[at] : -1;
  }
}
