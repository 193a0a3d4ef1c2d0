import java.util.HashMap;
import java.util.Map;

final class ClockText {
  private static final Map<Integer, String> TIMES = new HashMap<>();

  static String of(int minutes) {
    return TIMES.computeIfAbsent(minutes, m -> String.format("%02d:%02d", m / 60, m % 60));
  }
}
