import java.util.ArrayList;
import java.util.List;

final class LogBook {
  private record Entry(short minute, byte level, char millis, boolean failed) {}

  private final List<Entry> entries;

  LogBook(int capacity) {
    entries = new ArrayList<>(capacity);
  }

  void add(int minute, int level, int millis, boolean failed) {
    entries.add(new Entry((short) minute, (byte) level, (char) millis, failed));
  }

  int size() {
    return entries.size();
  }

  int minute(int i) {
    return entries.get(i).minute;
  }

  int level(int i) {
    return entries.get(i).level;
  }

  int millis(int i) {
    return entries.get(i).millis;
  }

  boolean failed(int i) {
    return entries.get(i).failed;
  }
}
