
final class PriceList {
  private final int[] table;

  private PriceList(int n) {
    table = new int[4 * n];
    for (int i = 0; i < 2 * n; i++) table[2 * i] = -1;
  }

  static PriceList of(int[] numbers, int[] cents) {
    PriceList list = new PriceList(numbers.length);
    int slots = 2 * numbers.length;
    for (int i = 0; i < numbers.length; i++) {
      int s = slot(numbers[i], slots);
      while (list.table[2 * s] >= 0) s = s + 1 == slots ? 0 : s + 1;
      list.table[2 * s] = numbers[i];
      list.table[2 * s + 1] = cents[i];
    }
    return list;
  }

  private static int slot(int number, int slots) {
    return Integer.remainderUnsigned(number * 0x9e3779b9, slots);
  }

  int priceOf(int number) {
    if (table.length == 0) return -1;
    int slots = table.length / 2;
    int s = slot(number, slots);
    while (table[2 * s] >= 0 && table[2 * s] != number) s = s + 1 == slots ? 0 : s + 1;
    return table[2 * s] == number ? table[2 * s + 1] : -1;
  }
}
