final class PriceList {
  /** The number in the upper half, its price in the lower one: sorted by number. */
  private final long[] rows;

  private PriceList(long[] rows) {
    this.rows = rows;
  }

  static PriceList of(int[] numbers, int[] cents) {
    long[] rows = new long[numbers.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (long) numbers[i] << 32 | cents[i];
    }
    return new PriceList(rows);
  }

  int priceOf(int number) {
    int low = 0;
    int high = rows.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = (int) (rows[middle] >>> 32);
      if (found == number) {
        return (int) rows[middle];
      }
      if (found < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
