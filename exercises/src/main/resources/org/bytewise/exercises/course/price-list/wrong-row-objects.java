final class PriceList {
  private record Row(int number, int cents) {}

  private final Row[] rows;

  private PriceList(Row[] rows) {
    this.rows = rows;
  }

  static PriceList of(int[] numbers, int[] cents) {
    Row[] rows = new Row[numbers.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row(numbers[i], cents[i]);
    }
    return new PriceList(rows);
  }

  int priceOf(int number) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (rows[middle].number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < rows.length && rows[low].number() == number ? rows[low].cents() : -1;
  }
}
