final class LogEntry {
  private static short day;
  private final short minute;
  private final byte level;
  private static char millis;
  private final boolean failed;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    LogEntry.day = (short) day;
    this.minute = (short) minute;
    this.level = (byte) level;
    LogEntry.millis = (char) millis;
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
