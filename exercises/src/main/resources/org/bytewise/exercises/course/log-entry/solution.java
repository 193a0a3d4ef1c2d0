final class LogEntry {
  private final short day;
  private final short minute;
  private final byte level;
  private final char millis;
  private final boolean failed;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    this.day = (short) day;
    this.minute = (short) minute;
    this.level = (byte) level;
    this.millis = (char) millis;
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
