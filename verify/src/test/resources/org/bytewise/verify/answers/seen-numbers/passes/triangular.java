final class SeenNumbers {
  private final int[] table;
  private boolean zero;

  SeenNumbers(int most) {
    table = new int[Integer.highestOneBit(most | 1) << 2];
  }

  boolean add(int number) {
    if (number == 0) {
      return !zero && (zero = true);
    }
    int h = number * 0x85ebca6b;
    h ^= h >>> 15;
    for (int step = 0, at = h & table.length - 1; ; at = at + ++step & table.length - 1) {
      if (table[at] == number) return false;
      if (table[at] == 0) {
        table[at] = number;
        return true;
      }
    }
  }
}
