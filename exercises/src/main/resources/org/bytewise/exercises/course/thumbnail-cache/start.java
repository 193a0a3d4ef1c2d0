import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> cache = new HashMap<>();
  private final int limit;
  private final IntFunction<byte[]> loader;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    // TODO Keep no more than `limit` bytes of thumbnails.
    byte[] thumbnail = cache.get(photo);
    if (thumbnail == null) {
      thumbnail = loader.apply(photo);
      cache.put(photo, thumbnail);
    }
    return thumbnail;
  }
}
