import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class Couples {
  static List<List<String>> of(String[] names) {
    Set<List<String>> couples = new LinkedHashSet<>();
    for (int i = 0; i < names.length; i += 2) {
      couples.add(i + 1 < names.length ? List.of(names[i], names[i + 1]) : List.of(names[i]));
    }
    return List.copyOf(couples);
  }
}
