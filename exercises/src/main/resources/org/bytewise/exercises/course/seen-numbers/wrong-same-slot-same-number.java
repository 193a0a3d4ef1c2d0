final class SeenNumbers {
  private final boolean[] slots;

  SeenNumbers(int most) {
    slots = new boolean[16 * most + 1];
  }

  boolean add(int number) {
    int slot = Math.floorMod(number, slots.length);
    boolean isNew = !slots[slot];
    slots[slot] = true;
    return isNew;
  }
}
