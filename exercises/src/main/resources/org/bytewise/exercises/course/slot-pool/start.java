import java.util.ArrayDeque;

final class SlotPool {
  // TODO Keep the free slots in an array of int.
  private final ArrayDeque<Integer> free;

  SlotPool(int slots) {
    free = new ArrayDeque<>(slots);
    for (int slot = 0; slot < slots; slot++) {
      free.addLast(slot);
    }
  }

  int take() {
    return free.isEmpty() ? -1 : free.pop();
  }

  void giveBack(int slot) {
    free.push(slot);
  }
}
