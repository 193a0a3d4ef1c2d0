import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private static final class Entry {
    byte[] thumbnail;
    long used;
  }

  private final Map<Integer, Entry> entries = new HashMap<>();
  private final int limit;
  private final IntFunction<byte[]> loader;
  private long clock;
  private int held;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    Entry entry = entries.get(photo);
    if (entry == null) {
      entry = new Entry();
      entry.thumbnail = loader.apply(photo);
      if (entry.thumbnail.length > limit) {
        return entry.thumbnail;
      }
      while (held > limit - entry.thumbnail.length) {
        dropOldest();
      }
      held += entry.thumbnail.length;
      entries.put(photo, entry);
    }
    entry.used = ++clock;
    return entry.thumbnail;
  }

  private void dropOldest() {
    Map.Entry<Integer, Entry> oldest = null;
    for (Map.Entry<Integer, Entry> one : entries.entrySet()) {
      if (oldest == null || one.getValue().used < oldest.getValue().used) {
        oldest = one;
      }
    }
    held -= oldest.getValue().thumbnail.length;
    entries.remove(oldest.getKey());
  }
}
