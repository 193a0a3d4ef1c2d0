import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

final class SharedRows {
  static int[][] of(int[][] rows) {
    Map<IntBuffer, int[]> known = new HashMap<>();
    int[][] shared = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      shared[i] = known.computeIfAbsent(IntBuffer.wrap(rows[i]), key -> key.array().clone());
    }
    return shared;
  }
}
