import java.util.Arrays;
import java.util.List;

final class Couples {
  @SuppressWarnings({"unchecked", "rawtypes"})
  static List<List<String>> of(String[] names) {
    List<String>[] couples = new List[names.length / 2 + names.length % 2];
    for (int couple = 0; couple < couples.length; couple++) {
      int first = 2 * couple;
      couples[couple] = first == names.length - 1
          ? List.of(names[first])
          : List.of(names[first], names[first + 1]);
    }
    return Arrays.asList(couples);
  }
}
