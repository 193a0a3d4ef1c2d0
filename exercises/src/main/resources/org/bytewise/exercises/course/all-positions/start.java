import java.util.ArrayList;
import java.util.List;

final class AllPositions {
  static int[] of(String text, char wanted) {
    // TODO A list that grows, boxes, and a stream: the result is one array.
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(i -> i).toArray();
  }
}
