/** A table of the numbers, increased by one so that 0 is an empty slot, beside their prices. */
final class PriceList {
  private final int[] table;
  private final int slots;

  private PriceList(int slots) {
    this.slots = slots;
    this.table = new int[2 * slots];
  }

  static PriceList of(int[] numbers, int[] cents) {
    PriceList list = new PriceList(numbers.length + numbers.length / 2 + 1);
    for (int i = 0; i < numbers.length; i++) {
      int slot = list.slot(numbers[i]);
      list.table[2 * slot] = numbers[i] + 1;
      list.table[2 * slot + 1] = cents[i];
    }
    return list;
  }

  int priceOf(int number) {
    int slot = slot(number);
    return table[2 * slot] == 0 ? -1 : table[2 * slot + 1];
  }

  private int slot(int number) {
    int slot = Math.floorMod(number * 0x9e3779b9, slots);
    while (table[2 * slot] != 0 && table[2 * slot] != number + 1) {
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return slot;
  }
}
