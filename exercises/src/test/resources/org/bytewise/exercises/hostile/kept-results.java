// expect OVER_BUDGET
import java.util.ArrayList;
import java.util.List;

final class JoinOnce {
  private static final List<String> KEPT = new ArrayList<>();

  static String join(String[] words) {
    String all = String.join(",", words);
    KEPT.add(all);
    return all;
  }
}
