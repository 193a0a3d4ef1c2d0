import java.util.Arrays;

final class PriceList {
  private final int[] numbers;
  private final char[] cents;

  private PriceList(int[] numbers, char[] cents) {
    this.numbers = numbers;
    this.cents = cents;
  }

  static PriceList of(int[] numbers, int[] cents) {
    char[] prices = new char[cents.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = (char) cents[i];
    }
    return new PriceList(numbers.clone(), prices);
  }

  int priceOf(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -1 : cents[at];
  }
}
