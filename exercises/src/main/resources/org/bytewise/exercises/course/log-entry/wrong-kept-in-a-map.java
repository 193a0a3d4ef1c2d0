import java.util.HashMap;
import java.util.Map;

final class LogEntry {
  private static final Map<Integer, Object[]> ALL = new HashMap<>();

  private final int number;

  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    number = ALL.size();
    ALL.put(number, new Object[] {day, minute, level, millis, failed});
  }

  int day() {
    return (Integer) ALL.get(number)[0];
  }

  int minute() {
    return (Integer) ALL.get(number)[1];
  }

  int level() {
    return (Integer) ALL.get(number)[2];
  }

  int millis() {
    return (Integer) ALL.get(number)[3];
  }

  boolean failed() {
    return (Boolean) ALL.get(number)[4];
  }
}
