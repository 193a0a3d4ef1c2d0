import java.util.ArrayList;
import java.util.List;

final class AllPositions {
  static int[] of(String text, char wanted) {
    List<Integer> found = new ArrayList<>(text.length());
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      found.add(i);
    }
    int[] positions = new int[found.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = found.get(i);
    }
    return positions;
  }
}
