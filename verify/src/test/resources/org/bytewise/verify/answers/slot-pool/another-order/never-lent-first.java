final class SlotPool {
  private final int[] free;
  private int size;
  private int fresh;

  SlotPool(int slots) {
    free = new int[slots];
  }

  int take() {
    if (fresh < free.length) {
      return fresh++;
    }
    return size == 0 ? -1 : free[--size];
  }

  void giveBack(int slot) {
    free[size++] = slot;
  }
}
