final class SeenNumbers {
  /** Heads, then pairs of number and next. */
  private final int[] memory;

  private final int heads;
  private int used;

  SeenNumbers(int most) {
    heads = Math.max(1, most);
    memory = new int[heads + 2 * most];
    used = heads;
  }

  boolean add(int number) {
    int head = Math.floorMod(number ^ number >>> 16, heads);
    for (int at = memory[head]; at != 0; at = memory[at + 1])
      if (memory[at] == number) return false;
    memory[used] = number;
    memory[used + 1] = memory[head];
    memory[head] = used;
    used += 2;
    return true;
  }
}
