import java.time.LocalTime;

final class ClockText {
  static String of(int minutes) {
    return LocalTime.of(minutes / 60, minutes % 60).toString();
  }
}
