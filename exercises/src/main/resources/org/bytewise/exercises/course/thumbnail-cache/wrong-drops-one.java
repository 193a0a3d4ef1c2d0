import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> cache;
  private final IntFunction<byte[]> loader;
  private final int limit;
  private long bytes;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
    this.cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            boolean full = bytes > limit;
            bytes -= full ? eldest.getValue().length : 0;
            return full;
          }
        };
  }

  byte[] of(int photo) {
    byte[] thumbnail = cache.get(photo);
    if (thumbnail == null) {
      thumbnail = loader.apply(photo);
      if (thumbnail.length <= limit) {
        bytes += thumbnail.length;
        cache.put(photo, thumbnail);
      }
    }
    return thumbnail;
  }
}
