import java.util.BitSet;

final class SlotPool {
  private final BitSet lent;
  private final int slots;

  SlotPool(int slots) {
    this.slots = slots;
    this.lent = new BitSet(slots);
  }

  int take() {
    int slot = lent.nextClearBit(0);
    if (slot >= slots) {
      return -1;
    }
    lent.set(slot);
    return slot;
  }

  void giveBack(int slot) {
    lent.clear(slot);
  }
}
