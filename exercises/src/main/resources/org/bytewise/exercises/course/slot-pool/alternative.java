/** A free slot holds the number of the next free slot. */
final class SlotPool {
  private final int[] next;
  private int first;

  SlotPool(int slots) {
    next = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      next[slot] = slot + 1 < slots ? slot + 1 : -1;
    }
  }

  int take() {
    int slot = first;
    if (slot >= 0) {
      first = next[slot];
    }
    return slot;
  }

  void giveBack(int slot) {
    next[slot] = first;
    first = slot;
  }
}
