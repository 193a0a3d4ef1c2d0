// expect MEMORY TIMEOUT NO_RESULT
import java.util.ArrayList;
import java.util.List;

final class JoinOnce {
  static String join(String[] words) {
    List<long[]> all = new ArrayList<>();
    while (true) {
      try {
        all.add(new long[100_000]);
      } catch (Throwable e) {
        Thread.onSpinWait();
      }
    }
  }
}
