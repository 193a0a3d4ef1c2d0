import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

final class Couples extends AbstractList<String> {
  private final String[] names;
  private final int first;

  private Couples(String[] names, int first) {
    this.names = names;
    this.first = first;
  }

  static List<List<String>> of(String[] names) {
    List<List<String>> couples = new ArrayList<>((names.length + 1) / 2);
    for (int i = 0; i < names.length; i += 2) {
      couples.add(new Couples(names, i));
    }
    return couples;
  }

  @Override
  public String get(int index) {
    return names[first + index];
  }

  @Override
  public int size() {
    return Math.min(2, names.length - first);
  }
}
