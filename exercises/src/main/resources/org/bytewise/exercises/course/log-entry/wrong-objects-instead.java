final class LogEntry {
  private final Integer day;
  private final Integer minute;
  private final Integer level;
  private final Integer millis;
  private final boolean failed;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    this.day = day;
    this.minute = minute;
    this.level = level;
    this.millis = millis;
    this.failed = failed;
  }

  int day() {
    return day;
  }

  int minute() {
    return minute;
  }

  int level() {
    return level;
  }

  int millis() {
    return millis;
  }

  boolean failed() {
    return failed;
  }
}
