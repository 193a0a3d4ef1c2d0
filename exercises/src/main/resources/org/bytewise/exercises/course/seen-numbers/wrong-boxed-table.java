final class SeenNumbers {
  private final Integer[] slots;

  SeenNumbers(int most) {
    slots = new Integer[2 * most + 1];
  }

  boolean add(int number) {
    int slot = Math.floorMod(number, slots.length);
    while (slots[slot] != null) {
      if (slots[slot] == number) {
        return false;
      }
      slot = (slot + 1) % slots.length;
    }
    slots[slot] = number;
    return true;
  }
}
