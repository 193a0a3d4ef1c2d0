final class SlotPool {
  private static int[] free;
  private int size;

  SlotPool(int slots) {
    free = new int[slots];
    size = slots;
    for (int i = 0; i < slots; i++) {
      free[i] = slots - 1 - i;
    }
  }

  int take() {
    return size == 0 ? -1 : free[--size];
  }

  void giveBack(int slot) {
    free[size++] = slot;
  }
}
