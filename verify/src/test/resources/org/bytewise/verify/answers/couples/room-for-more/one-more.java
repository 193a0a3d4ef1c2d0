import java.util.ArrayList;
import java.util.List;

final class Couples {
  static List<List<String>> of(String[] names) {
    List<List<String>> couples = new ArrayList<>(names.length / 2 + 1);
    for (int i = 0; i < names.length; i += 2) {
      couples.add(i + 1 < names.length ? List.of(names[i], names[i + 1]) : List.of(names[i]));
    }
    return couples;
  }
}
