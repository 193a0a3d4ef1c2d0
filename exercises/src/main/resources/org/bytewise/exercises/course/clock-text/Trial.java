import java.util.Random;

final class Trial {
  /** A time, and what an earlier call returned for it; null if there was none. */
  record Time(int minutes, String earlier) {}

  static Object[] examples() {
    int[] minutes = {425, 0, 1439, 600, 59, 549, 60, 61, 720, 779};
    Object[] times = new Object[minutes.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = new Time(minutes[i], earlier(minutes[i]));
    }
    return times;
  }

  private static String earlier(int minutes) {
    try {
      return ClockText.of(minutes);
    } catch (RuntimeException e) {
      // The call that is tried will throw it again.
      return null;
    }
  }

  static Object input(Random random) {
    return new Time(random.nextInt(24 * 60), null);
  }

  static Object run(Object input) {
    return ClockText.of(((Time) input).minutes());
  }

  static Object view(Object input, Object result) {
    boolean kept = result != null && result == ((Time) input).earlier();
    return kept ? result + ", the very object that the call before returned" : result;
  }

  static Object show(Object input) {
    return ((Time) input).minutes();
  }
}
