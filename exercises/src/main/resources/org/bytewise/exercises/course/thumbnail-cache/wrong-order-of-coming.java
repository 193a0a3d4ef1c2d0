import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private final Map<Integer, byte[]> thumbnails = new LinkedHashMap<>();
  private final int limit;
  private final IntFunction<byte[]> loader;
  private long bytes;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    byte[] thumbnail = thumbnails.get(photo);
    if (thumbnail == null) {
      thumbnail = loader.apply(photo);
      if (thumbnail.length <= limit) {
        thumbnails.put(photo, thumbnail);
        bytes += thumbnail.length;
        dropUntilItFits();
      }
    }
    return thumbnail;
  }

  private void dropUntilItFits() {
    Iterator<byte[]> oldest = thumbnails.values().iterator();
    while (bytes > limit) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }
}
