import java.util.ArrayList;
import java.util.List;

final class LogBook {
  private final List<Integer> entries;

  LogBook(int capacity) {
    entries = new ArrayList<>(capacity);
  }

  void add(int minute, int level, int millis, boolean failed) {
    entries.add(minute << 20 | level << 17 | millis << 1 | (failed ? 1 : 0));
  }

  int size() {
    return entries.size();
  }

  int minute(int i) {
    return entries.get(i) >>> 20;
  }

  int level(int i) {
    return entries.get(i) >>> 17 & 7;
  }

  int millis(int i) {
    return entries.get(i) >>> 1 & 0xffff;
  }

  boolean failed(int i) {
    return (entries.get(i) & 1) == 1;
  }
}
