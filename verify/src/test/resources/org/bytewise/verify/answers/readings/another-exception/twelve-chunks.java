final class Readings {
  private final int[][] chunks = new int[12][];
  private int size;

  void add(int value) {
    int c = 31 - Integer.numberOfLeadingZeros(size / 8 + 1);
    if (chunks[c] == null) chunks[c] = new int[8 << c];
    chunks[c][size - 8 * ((1 << c) - 1)] = value;
    size++;
  }

  int size() {
    return size;
  }

  int get(int i) {
    if (i < 0 || i >= size) throw new IndexOutOfBoundsException(i);
    int c = 31 - Integer.numberOfLeadingZeros(i / 8 + 1);
    return chunks[c][i - 8 * ((1 << c) - 1)];
  }
}
