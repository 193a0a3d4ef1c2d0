import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;

/** A list with the thumbnail that was used last in front. */
final class ThumbnailCache {
  private record Kept(int photo, byte[] thumbnail) {}

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final int limit;
  private final IntFunction<byte[]> loader;
  private int free;

  ThumbnailCache(int limit, IntFunction<byte[]> loader) {
    this.limit = limit;
    this.loader = loader;
    free = limit;
  }

  byte[] of(int photo) {
    for (Kept one : kept) {
      if (one.photo == photo) {
        kept.remove(one);
        kept.addFirst(one);
        return one.thumbnail;
      }
    }
    byte[] thumbnail = loader.apply(photo);
    if (thumbnail.length > limit) {
      return thumbnail;
    }
    while (thumbnail.length > free) {
      free += kept.removeLast().thumbnail.length;
    }
    free -= thumbnail.length;
    kept.addFirst(new Kept(photo, thumbnail));
    return thumbnail;
  }
}
