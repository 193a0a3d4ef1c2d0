final class SlotPool {
  private final int[] free;
  private int head;
  private int size;

  SlotPool(int slots) {
    free = new int[slots];
    size = slots;
    for (int i = 0; i < slots; i++) {
      free[i] = i;
    }
  }

  int take() {
    if (size == 0) {
      return -1;
    }
    int slot = free[head];
    head = (head + 1) % free.length;
    size--;
    return slot;
  }

  void giveBack(int slot) {
    free[(head + size) % free.length] = slot;
    size++;
  }
}
