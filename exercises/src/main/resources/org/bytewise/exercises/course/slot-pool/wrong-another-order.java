final class SlotPool {
  private final int[] free;
  private int size;

  SlotPool(int slots) {
    free = new int[slots];
    size = slots;
    for (int i = 0; i < slots; i++) {
      free[i] = i;
    }
  }

  int take() {
    return size == 0 ? -1 : free[--size];
  }

  void giveBack(int slot) {
    free[size++] = slot;
  }
}
