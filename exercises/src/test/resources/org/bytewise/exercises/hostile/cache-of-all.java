// expect OVER_BUDGET
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class JoinOnce {
  private static final Map<List<String>, String> CACHE = new HashMap<>();

  static String join(String[] words) {
    return CACHE.computeIfAbsent(List.of(words), all -> String.join(",", all));
  }
}
