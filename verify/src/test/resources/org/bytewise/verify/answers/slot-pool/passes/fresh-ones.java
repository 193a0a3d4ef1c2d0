/** The array has only what was given back; a number says which slots were never lent. */
final class SlotPool {
  private final int[] back;
  private int count;
  private int neverLent;

  SlotPool(int slots) {
    this.back = new int[slots];
  }

  int take() {
    if (count > 0) {
      count--;
      return back[count];
    }
    if (neverLent == back.length) {
      return -1;
    }
    return neverLent++;
  }

  void giveBack(int slot) {
    back[count] = slot;
    count++;
  }
}
