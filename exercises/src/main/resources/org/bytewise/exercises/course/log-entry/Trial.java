import java.util.Random;

final class Trial {
  private static final class Event {
    final int day;
    final int minute;
    final int level;
    final int millis;
    final boolean failed;

    Event(int day, int minute, int level, int millis, boolean failed) {
      this.day = day;
      this.minute = minute;
      this.level = level;
      this.millis = millis;
      this.failed = failed;
    }

    @Override
    public String toString() {
      return day + ", " + minute + ", " + level + ", " + millis + ", " + failed;
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Event(9000, 75, 2, 340, false),
      new Event(30_000, 1439, 4, 60_000, true),
      new Event(0, 0, 0, 0, true),
      new Event(0, 0, 0, 0, false),
      new Event(127, 128, 1, 32_767, true),
      new Event(128, 255, 3, 32_768, false),
      new Event(16_384, 1024, 4, 256, true)
    };
  }

  static Object input(Random random) {
    int day = random.nextInt(30_001);
    int minute = random.nextInt(1440);
    int millis = random.nextInt(3) == 0 ? random.nextInt(60_001) : random.nextInt(500);
    return new Event(day, minute, random.nextInt(5), millis, random.nextBoolean());
  }

  static Object run(Object input) {
    Event event = (Event) input;
    return new LogEntry(event.day, event.minute, event.level, event.millis, event.failed);
  }

  static Object view(Object input, Object result) {
    LogEntry entry = (LogEntry) result;
    // Another one is created before the first one is read.
    LogEntry other = new LogEntry(1, 2, 3, 4, true);
    LogEntry third = new LogEntry(29_999, 1_438, 0, 59_999, false);
    return event(entry) + "; others: " + event(other) + "; " + event(third);
  }

  private static Event event(LogEntry entry) {
    return new Event(entry.day(), entry.minute(), entry.level(), entry.millis(), entry.failed());
  }
}
