import java.util.Arrays;

record PriceList(int[] numbers, int[] cents) {
  static PriceList of(int[] numbers, int[] cents) {
    return new PriceList(numbers, cents);
  }

  int priceOf(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -1 : cents[at];
  }
}
