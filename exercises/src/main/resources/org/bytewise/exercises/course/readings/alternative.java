final class Readings {
  private int[] values = {};
  private int size;

  void add(int value) {
    if (size >= values.length) {
      int[] larger = new int[Math.max(8, 2 * size)];
      System.arraycopy(values, 0, larger, 0, size);
      values = larger;
    }
    values[size] = value;
    size++;
  }

  int get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return values[index];
  }

  int size() {
    return size;
  }
}
