final class SeenNumbers {
  private final int[] slots;

  SeenNumbers(int most) {
    slots = new int[2 * most + 1];
  }

  boolean add(int number) {
    int slot = Math.floorMod(number, slots.length);
    while (slots[slot] != 0) {
      if (slots[slot] == number) {
        return false;
      }
      slot = (slot + 1) % slots.length;
    }
    slots[slot] = number;
    return true;
  }
}
