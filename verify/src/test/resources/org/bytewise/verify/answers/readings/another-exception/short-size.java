import java.util.Arrays;

final class Readings {
  private int[] values = new int[10];
  private short size;

  void add(int value) {
    if (size == values.length) values = Arrays.copyOf(values, 2 * size);
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
