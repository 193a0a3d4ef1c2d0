import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The map itself makes room for what comes, by the lengths of all that it has. */
final class ThumbnailCache extends LinkedHashMap<Integer, byte[]> {
  private final int limit;
  private final transient IntFunction<byte[]> loader;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    super(16, 0.75f, true);
    this.limit = limit;
    this.loader = loader;
  }

  byte[] of(int photo) {
    byte[] known = get(photo);
    if (known != null) {
      return known;
    }
    byte[] loaded = loader.apply(photo);
    if (loaded.length <= limit) {
      long sum = loaded.length;
      for (byte[] one : values()) {
        sum += one.length;
      }
      for (Iterator<Map.Entry<Integer, byte[]>> all = entrySet().iterator(); sum > limit; ) {
        sum -= all.next().getValue().length;
        all.remove();
      }
      put(photo, loaded);
    }
    return loaded;
  }
}
