import java.util.ArrayList;
import java.util.List;

final class Readings {
  private final List<Integer> values = new ArrayList<>();

  void add(int value) {
    values.add(value);
  }

  int get(int index) {
    return values.get(index);
  }

  int size() {
    return values.size();
  }
}
