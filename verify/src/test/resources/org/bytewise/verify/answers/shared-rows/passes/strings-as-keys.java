import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<String, int[]> known =
        Arrays.stream(rows).collect(Collectors.toMap(Arrays::toString, int[]::clone, (a, b) -> a));
    return Arrays.stream(rows).map(row -> known.get(Arrays.toString(row))).toArray(int[][]::new);
  }
}
