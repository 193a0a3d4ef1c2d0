import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

final class ThumbnailCache {
  private record Kept(int photo, byte[] thumbnail) {}

  private final List<Kept> oldestFirst = new ArrayList<>();
  private final int limit;
  private final IntFunction<byte[]> load;
  private int sum;

  ThumbnailCache(int limit, IntFunction<byte[]> load) {
    this.limit = limit;
    this.load = load;
  }

  byte[] of(int photo) {
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      Kept kept = oldestFirst.get(i);
      if (kept.photo == photo) {
        oldestFirst.remove(i);
        oldestFirst.add(kept);
        return kept.thumbnail;
      }
    }
    byte[] loaded = load.apply(photo);
    if (loaded.length > limit) {
      return loaded;
    }
    int drop = 0;
    for (; sum > limit - loaded.length; drop++) {
      sum -= oldestFirst.get(drop).thumbnail.length;
    }
    oldestFirst.subList(0, drop).clear();
    oldestFirst.add(new Kept(photo, loaded));
    sum += loaded.length;
    return loaded;
  }
}
