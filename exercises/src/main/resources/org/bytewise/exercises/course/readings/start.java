import java.util.Arrays;

final class Readings {
  private int[] values = new int[0];

  void add(int value) {
    // TODO Grow less often.
    values = Arrays.copyOf(values, values.length + 1);
    values[values.length - 1] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return values.length;
  }
}
