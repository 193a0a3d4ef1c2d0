/** The first place of the array says whether 0 was added; the table stands behind it. */
final class SeenNumbers {
  private final int[] table;

  SeenNumbers(int most) {
    table = new int[2 + most + most / 2];
  }

  boolean add(int number) {
    if (number == 0) {
      return ++table[0] == 1;
    }
    int length = table.length - 1;
    int at = (int) ((number * 0x9e3779b1L & 0xffffffffL) * length >>> 32);
    while (true) {
      int there = table[1 + at];
      if (there == number) {
        return false;
      }
      if (there == 0) {
        table[1 + at] = number;
        return true;
      }
      at = at + 1 == length ? 0 : at + 1;
    }
  }
}
