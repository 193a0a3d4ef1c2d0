import java.util.ArrayList;
import java.util.List;

final class Couples {
  static List<List<String>> of(String[] names) {
    // TODO These lists never change: choose smaller ones.
    List<List<String>> couples = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (i % 2 == 0) {
        couples.add(new ArrayList<>());
      }
      couples.get(i / 2).add(names[i]);
    }
    return couples;
  }
}
