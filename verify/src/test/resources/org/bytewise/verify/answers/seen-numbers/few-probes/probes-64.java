final class SeenNumbers {
  private final int[] slots;
  private boolean hasZero;

  SeenNumbers(int most) {
    int length = 64;
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
    int slot = number & mask;
    for (int probe = 0; probe < 64; probe++) {
      if (slots[slot] == number) {
        return false;
      }
      if (slots[slot] == 0) {
        slots[slot] = number;
        return true;
      }
      slot = slot + 1 & mask;
    }
    return false;
  }
}
