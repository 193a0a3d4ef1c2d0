final class LogEntry {
  private final short day;
  private final short minute;
  private final byte level;
  private final char millis;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    this.day = (short) (failed ? -day : day);
    this.minute = (short) minute;
    this.level = (byte) level;
    this.millis = (char) millis;
  }

  int day() {
    return Math.abs(day);
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
    return day < 0;
  }
}
