import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class Couples {
  static List<List<String>> of(String[] names) {
    List<String> all = Arrays.asList(names);
    List<List<String>> couples = new ArrayList<>((names.length + 1) / 2);
    for (int i = 0; i < names.length; i += 2) {
      couples.add(all.subList(i, Math.min(i + 2, names.length)));
    }
    return couples;
  }
}
