final class LogEntry {
  private final char[] values;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    values =
        new char[] {(char) day, (char) minute, (char) (level << 1 | (failed ? 1 : 0)), (char) millis
        };
  }

  int day() {
    return values[0];
  }

  int minute() {
    return values[1];
  }

  int level() {
    return values[2] >> 1;
  }

  int millis() {
    return values[3];
  }

  boolean failed() {
    return (values[2] & 1) == 1;
  }
}
