final class SeenNumbers {
  private final int[] slots;
  private boolean hasZero;

  SeenNumbers(int most) {
    int length = Math.max(64, 2 * most + 1);
    slots = new int[length];
  }

  boolean add(int number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
        int slot = Math.floorMod(number, slots.length);
    for (int probe = 0; probe < 64; probe++) {
      if (slots[slot] == number) {
        return false;
      }
      if (slots[slot] == 0) {
        slots[slot] = number;
        return true;
      }
      slot = (slot + 1) % slots.length;
    }
    return false;
  }
}
