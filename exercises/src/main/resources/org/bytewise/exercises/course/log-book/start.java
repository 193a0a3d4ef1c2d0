import java.util.ArrayList;
import java.util.List;

final class LogBook {
  // TODO A million entries are a million objects: find a form without an object for each.
  private record Entry(int minute, int level, int millis, boolean failed) {}

  private final List<Entry> entries;

  LogBook(int capacity) {
    entries = new ArrayList<>(capacity);
  }

  void add(int minute, int level, int millis, boolean failed) {
    entries.add(new Entry(minute, level, millis, failed));
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
