final class LogEntry {
  private final int when;
  private final int what;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    when = day * 1440 + minute;
    what = (millis * 5 + level) * 2 + (failed ? 1 : 0);
  }

  int day() {
    return when / 1440;
  }

  int minute() {
    return when % 1440;
  }

  int level() {
    return what / 2 % 5;
  }

  int millis() {
    return what / 10;
  }

  boolean failed() {
    return what % 2 != 0;
  }
}
