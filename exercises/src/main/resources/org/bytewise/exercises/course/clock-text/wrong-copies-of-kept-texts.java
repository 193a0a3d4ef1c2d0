import java.util.HashMap;
import java.util.Map;

final class ClockText {
  private static final Map<Integer, char[]> TIMES = new HashMap<>();

  static String of(int minutes) {
    char[] known = TIMES.get(minutes);
    if (known == null) {
      known = String.format("%02d:%02d", minutes / 60, minutes % 60).toCharArray();
      TIMES.put(minutes, known);
    }
    return new String(known);
  }
}
