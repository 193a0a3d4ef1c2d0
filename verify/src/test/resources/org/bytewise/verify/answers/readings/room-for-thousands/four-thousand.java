import java.util.Arrays;
import java.util.Objects;

final class Readings {
  private int[] values = new int[4096];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
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
