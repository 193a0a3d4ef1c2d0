import java.util.ArrayList;
import java.util.List;

final class SlotPool {
  private final List<Integer> free;

  SlotPool(int slots) {
    free = new ArrayList<>(slots);
    for (int slot = slots - 1; slot >= 0; slot--) {
      free.add(slot);
    }
  }

  int take() {
    return free.isEmpty() ? -1 : free.remove(free.size() - 1);
  }

  void giveBack(int slot) {
    free.add(slot);
  }
}
