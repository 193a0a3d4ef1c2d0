// expect MEMORY
import java.util.ArrayList;
import java.util.List;

final class JoinOnce {
  static String join(String[] words) {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[100_000]);
    }
  }
}
