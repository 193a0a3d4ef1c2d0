final class SlotPool {
  private final short[] back;
  private int count, next;

  SlotPool(int slots) {
    back = new short[slots];
  }

  int take() {
    if (count > 0) return back[--count];
    return next < back.length ? next++ : -1;
  }

  void giveBack(int slot) {
    back[count++] = (short) slot;
  }
}
