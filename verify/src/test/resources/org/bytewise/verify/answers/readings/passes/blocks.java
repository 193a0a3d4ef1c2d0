/** Blocks, each twice as long as the one before: what is there is never copied. */
final class Readings {
  private final int[][] blocks = new int[27][];
  private int size;

  void add(int value) {
    int block = block(size);
    if (blocks[block] == null) {
      blocks[block] = new int[16 << block];
    }
    blocks[block][place(size, block)] = value;
    size++;
  }

  int get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no reading " + index);
    }
    int block = block(index);
    return blocks[block][place(index, block)];
  }

  int size() {
    return size;
  }

  private static int block(int index) {
    return 27 - Integer.numberOfLeadingZeros(index + 16);
  }

  private static int place(int index, int block) {
    return index + 16 - (16 << block);
  }
}
