import java.util.Arrays;

final class Readings {
  private int[] values = new int[10];
  private int size;

  void add(int value) {
    if (size == values.length) values = Arrays.copyOf(values, size + Math.max(size / 2, 1000));
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int get(int i) {
    if (i < 0 || i >= size) throw new IndexOutOfBoundsException(i);
    return values[i];
  }
}
