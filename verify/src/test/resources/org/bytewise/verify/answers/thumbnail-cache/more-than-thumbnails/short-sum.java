import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true);
  private final int limit;
  private final IntFunction<byte[]> loader;
  private short bytes;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    byte[] thumbnail = cache.get(photo);
    if (thumbnail == null) {
      thumbnail = loader.apply(photo);
      if (thumbnail.length <= limit) {
        cache.put(photo, thumbnail);
        bytes += thumbnail.length;
        Iterator<byte[]> oldest = cache.values().iterator();
        while (bytes > limit) {
          bytes -= oldest.next().length;
          oldest.remove();
        }
      }
    }
    return thumbnail;
  }
}
