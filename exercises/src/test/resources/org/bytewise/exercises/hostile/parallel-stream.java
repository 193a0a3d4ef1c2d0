// expect OVER_BUDGET FLAKY
import java.util.Arrays;
import java.util.stream.Collectors;

final class JoinOnce {
  static String join(String[] words) {
    return Arrays.stream(words).parallel().collect(Collectors.joining(","));
  }
}
