import java.util.Arrays;

final class SeenNumbers {
  private final int[] slots;

  SeenNumbers(int most) {
    slots = new int[2 * most + 1];
    Arrays.fill(slots, Integer.MIN_VALUE);
  }

  boolean add(int number) {
    int slot = Math.floorMod(number, slots.length);
    while (slots[slot] != Integer.MIN_VALUE) {
      if (slots[slot] == number) {
        return false;
      }
      slot = (slot + 1) % slots.length;
    }
    slots[slot] = number;
    return true;
  }
}
