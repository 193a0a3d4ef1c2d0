import java.util.Arrays;

final class PriceList {
  private final int[] all;

  private PriceList(int[] all) {
    this.all = all;
  }

  static PriceList of(int[] numbers, int[] cents) {
    int[] all = Arrays.copyOf(numbers, 2 * numbers.length);
    System.arraycopy(cents, 0, all, numbers.length, cents.length);
    return new PriceList(all);
  }

  int priceOf(int number) {
    int count = all.length / 2;
    int at = Arrays.binarySearch(all, number);
    return at < 0 ? -1 : all[count + at];
  }
}
