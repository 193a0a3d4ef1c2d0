import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class MedianTime {
  static long of(long[] nanos, int warmUp) {
    // TODO: a single object
    List<Long> sorted = new ArrayList<>();
    for (int i = warmUp; i < nanos.length; i++) {
      sorted.add(nanos[i]);
    }
    Collections.sort(sorted);
    return sorted.get((sorted.size() - 1) / 2);
  }
}
