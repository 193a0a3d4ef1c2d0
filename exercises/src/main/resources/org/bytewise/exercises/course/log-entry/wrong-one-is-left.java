final class LogEntry {
  private final int day;
  private final int minute;
  private final byte level;
  private final int millis;
  private final boolean failed;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    this.day = day;
    this.minute = minute;
    this.level = (byte) level;
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
