import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true);
  private final int limit;
  private final IntFunction<byte[]> loader;
  private long bytes;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    byte[] t = cache.get(photo);
    if (t == null) {
      t = loader.apply(photo);
      if (t.length > limit) return t;
      Iterator<byte[]> oldest = cache.values().iterator();
      while (bytes > limit) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
      cache.put(photo, t);
      bytes += t.length;
    }
    return t;
  }
}
