import java.util.ArrayList;
import java.util.List;

final class Couples {
  private static final List<List<String>> RESULT = new ArrayList<>();

  static List<List<String>> of(String[] names) {
    RESULT.clear();
    for (int i = 0; i < names.length; i += 2)
      RESULT.add(i + 1 < names.length ? List.of(names[i], names[i + 1]) : List.of(names[i]));
    ((ArrayList<List<String>>) RESULT).trimToSize();
    return RESULT;
  }
}
