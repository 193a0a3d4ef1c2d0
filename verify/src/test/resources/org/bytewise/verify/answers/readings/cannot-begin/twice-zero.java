import java.util.Arrays;
import java.util.Objects;

final class Readings {
  private int[] values = new int[0];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[Objects.checkIndex(index, size)];
  }

  int size() {
    return size;
  }
}
