import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> cache;
  private final IntFunction<byte[]> loader;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.loader = loader;
    this.cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > 10;
          }
        };
  }

  byte[] of(int photo) {
    byte[] thumbnail = cache.get(photo);
    if (thumbnail == null) {
      thumbnail = loader.apply(photo);
      cache.put(photo, thumbnail);
    }
    return thumbnail;
  }
}
