import java.util.List;
import java.util.stream.IntStream;

final class Couples {
  static List<List<String>> of(String[] names) {
    return IntStream.range(0, (names.length + 1) / 2)
        .mapToObj(couple -> couple(names, 2 * couple))
        .toList();
  }

  private static List<String> couple(String[] names, int first) {
    if (first == names.length - 1) {
      return List.of(names[first]);
    }
    return List.of(names[first], names[first + 1]);
  }
}
