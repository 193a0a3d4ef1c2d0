final class SeenNumbers {
  private final int[] numbers;
  private final boolean[] used;

  SeenNumbers(int most) {
    numbers = new int[2 * most + 1];
    used = new boolean[2 * most + 1];
  }

  boolean add(int number) {
    int slot = Math.floorMod(number * 0x9e3779b9, numbers.length);
    while (used[slot]) {
      if (numbers[slot] == number) {
        return false;
      }
      slot = slot == 0 ? numbers.length - 1 : slot - 1;
    }
    used[slot] = true;
    numbers[slot] = number;
    return true;
  }
}
