import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

final class Trial {
  /** A time, and what an earlier call returned for it, if there was one. */
  record Time(int minutes, AtomicReference<String> earlier) {}

  static Object[] examples() {
    int[] minutes = {425, 0, 1439, 600, 59, 549, 60, 61, 720, 779};
    Object[] times = new Object[minutes.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = new Time(minutes[i], earlier(minutes[i]));
    }
    return times;
  }

  private static AtomicReference<String> earlier(int minutes) {
    AtomicReference<String> earlier = new AtomicReference<>();
    try {
      earlier.set(ClockText.of(minutes));
    } catch (RuntimeException e) {
      // The call that is tried will throw it again.
    }
    return earlier;
  }

  static Object input(Random random) {
    return new Time(random.nextInt(24 * 60), new AtomicReference<>());
  }

  static Object run(Object input) {
    return ClockText.of(((Time) input).minutes());
  }

  static Object view(Object input, Object result) {
    boolean kept = result != null && result == ((Time) input).earlier().get();
    return kept ? result + ", the very object that the call before returned" : result;
  }

  static Object show(Object input) {
    return ((Time) input).minutes();
  }
}
