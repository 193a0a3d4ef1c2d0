import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

final class Couples {
  private static final class Pair extends AbstractList<String> {
    final String one, two;

    Pair(String one, String two) {
      this.one = one;
      this.two = two;
    }

    public int size() {
      return two == null ? 1 : 2;
    }

    public String get(int i) {
      Objects.checkIndex(i, size());
      return i == 0 ? one : two;
    }
  }

  static List<List<String>> of(String[] names) {
    Pair[] pairs = new Pair[(names.length + 1) / 2];
    for (int i = 0; i < pairs.length; i++)
      pairs[i] = new Pair(names[2 * i], 2 * i + 1 == names.length ? null : names[2 * i + 1]);
    return Arrays.asList((List<String>[]) pairs);
  }
}
