import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class Couples {
  static List<List<String>> of(String[] names) {
    List<List<String>> couples = new ArrayList<>((names.length + 1) / 2);
    for (int i = 0; i < names.length; i += 2) {
      couples.add(
          i + 1 < names.length
              ? Arrays.asList(names[i], names[i + 1])
              : Arrays.asList(names[i]));
    }
    return couples;
  }
}
