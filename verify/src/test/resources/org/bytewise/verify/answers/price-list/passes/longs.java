import java.util.Arrays;

final class PriceList {
  private final long[] rows;

  private PriceList(int[] numbers, int[] cents) {
    rows = new long[numbers.length];
    Arrays.setAll(rows, i -> (long) numbers[i] << 32 | cents[i]);
  }

  static PriceList of(int[] numbers, int[] cents) {
    return new PriceList(numbers, cents);
  }

  int priceOf(int number) {
    int at = ~Arrays.binarySearch(rows, ((long) number << 32) - 1);
    return at >= 0 && at < rows.length && rows[at] >>> 32 == number ? (int) rows[at] : -1;
  }
}
