/** Everything in one number: 15 bits, 11 bits, 3 bits, 16 bits, and one for the flag. */
final class LogEntry {
  private final long all;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    long packed = day;
    packed = packed << 11 | minute;
    packed = packed << 2 | level;
    packed = packed << 16 | millis;
    all = packed << 1 | (failed ? 1 : 0);
  }

  int day() {
    return (int) (all >> 30);
  }

  int minute() {
    return (int) (all >> 19) & 0x7ff;
  }

  int level() {
    return (int) (all >> 17) & 3;
  }

  int millis() {
    return (int) (all >> 1) & 0xffff;
  }

  boolean failed() {
    return (all & 1) == 1;
  }
}
