import java.util.Arrays;

final class SlotPool {
  private int[] back;
  private final int slots;
  private int count, next;

  SlotPool(int slots) {
    this.slots = slots;
    back = new int[Math.min(slots, 200)];
  }

  int take() {
    if (count > 0) return back[--count];
    return next < slots ? next++ : -1;
  }

  void giveBack(int slot) {
    if (count == back.length) back = Arrays.copyOf(back, slots);
    back[count++] = slot;
  }
}
