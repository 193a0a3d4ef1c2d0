final class SeenNumbers {
  /** A number in each slot, or 0 for an empty one; at most half of them are in use. */
  private final int[] slots;

  private boolean hasZero;

  SeenNumbers(int most) {
    int length = 2;
    while (length < 2 * most) {
      length *= 2;
    }
    slots = new int[length];
  }

  boolean add(int number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    int mask = slots.length - 1;
    int slot = number % slots.length;
    while (slots[slot] != 0) {
      if (slots[slot] == number) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = number;
    return true;
  }
}
