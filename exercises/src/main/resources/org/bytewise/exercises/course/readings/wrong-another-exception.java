import java.util.Arrays;

final class Readings {
  private int[] values = new int[10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no reading " + index);
    }
    return values[index];
  }

  int size() {
    return size;
  }
}
