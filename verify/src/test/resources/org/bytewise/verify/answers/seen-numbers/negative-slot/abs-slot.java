final class SeenNumbers {
  private final int[] slots;
  private boolean hasZero;

  SeenNumbers(int most) {
    slots = new int[2 * most + 1];
  }

  boolean add(int number) {
    if (number == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    int slot = Math.abs(number) % slots.length;
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = (slot + 1) % slots.length;
    }
    boolean isNew = slots[slot] == 0;
    slots[slot] = number;
    return isNew;
  }
}
