import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;

final class Trial {
  /** What is asked for, and the loader that answers; the length of a thumbnail is by its photo. */
  private static final class Requests implements IntFunction<byte[]> {
    final int limit;
    final int[] lengths;
    final int[] photos;
    final boolean[] loaded;
    int request;

    /** The first request for which a thumbnail was loaded twice, counted from 1, or 0. */
    int twice;

    long sum;
    long otherSum;

    Requests(int limit, int[] lengths, int... photos) {
      this.limit = limit;
      this.lengths = lengths;
      this.photos = photos;
      this.loaded = new boolean[photos.length];
    }

    int length(int photo) {
      return lengths[Math.floorMod(photo, lengths.length)];
    }

    @Override
    public byte[] apply(int photo) {
      if (loaded[request] && twice == 0) {
        twice = request + 1;
      }
      loaded[request] = true;
      byte[] thumbnail = new byte[length(photo)];
      thumbnail[0] = (byte) photo;
      return thumbnail;
    }
  }

  static Object[] examples() {
    int[] four = {4};
    return new Object[] {
      new Requests(10, four, 1, 2, 1, 3, 1),
      new Requests(10, new int[] {1, 4, 4, 9}, 1, 2, 3, 1, 2, 3),
      // The limit itself is allowed, and one more is not.
      new Requests(8, four, 1, 2, 1, 2),
      new Requests(7, four, 1, 2, 2, 1),
      // One that is longer than the limit is not kept, and nothing goes for it.
      new Requests(10, new int[] {1, 4, 4, 11}, 1, 2, 3, 1, 2, 3, 3, 2, 1),
      new Requests(1, new int[] {1, 2}, 0, 0, 1, 1, 0),
      // Ten short ones fit; a use keeps what came first.
      new Requests(10, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2}, upTo(10, 0, 10, 0, 9, 1, 3)),
      new Requests(6, new int[] {1, 2, 3}, -1, -2, -3, 1 << 16, -1, Integer.MIN_VALUE, -2, -1)
    };
  }

  /** The photos from 0 up to, but not including, a number, and then some others. */
  private static int[] upTo(int end, int... more) {
    int[] photos = new int[end + more.length];
    for (int i = 0; i < end; i++) {
      photos[i] = i;
    }
    System.arraycopy(more, 0, photos, end, more.length);
    return photos;
  }

  static Object input(Random random) {
    int limit = 8_000;
    int[] lengths = new int[300];
    for (int i = 0; i < lengths.length; i++) {
      // Those of the first 200 photos are short.
      lengths[i] = i < 200 ? 50 + random.nextInt(100) : 1_000 + random.nextInt(2_000);
    }
    lengths[299] = limit + 1 + random.nextInt(1000);
    int[] photos = new int[300];
    for (int i = 0; i < photos.length; i++) {
      boolean used = i > 20 && random.nextInt(3) == 0;
      photos[i] = used ? photos[i - 1 - random.nextInt(20)] : random.nextInt(200);
    }
    photos[150] = 299;
    // At the end come long ones, for each of which many short ones have to go.
    for (int i = 270; i < photos.length; i++) {
      photos[i] = 200 + random.nextInt(99);
    }
    return new Requests(limit, lengths, photos);
  }

  static Object heavy(Random random) {
    int[] lengths = new int[997];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = 1 + random.nextInt(120_000);
    }
    int[] photos = new int[2000];
    for (int i = 0; i < photos.length; i++) {
      photos[i] = random.nextInt(3) == 0 ? random.nextInt(10) : i;
    }
    return new Requests(2_000_000, lengths, photos);
  }

  static Object run(Object input) {
    Requests requests = (Requests) input;
    Arrays.fill(requests.loaded, false);
    requests.sum = 0;
    requests.twice = 0;
    requests.otherSum = 0;
    ThumbnailCache cache = new ThumbnailCache(requests.limit, requests);
    ThumbnailCache other = new ThumbnailCache(2, photo -> new byte[] {(byte) (photo + 1)});
    for (int i = 0; i < requests.photos.length; i++) {
      requests.request = i;
      byte[] thumbnail = cache.of(requests.photos[i]);
      requests.sum = requests.sum * 31 + thumbnail[0] * (long) thumbnail.length;
      byte[] otherThumbnail = other.of(requests.photos[i]);
      requests.otherSum = requests.otherSum * 31 + otherThumbnail[0] * otherThumbnail.length;
    }
    return cache;
  }

  static Object view(Object input, Object result) {
    Requests requests = (Requests) input;
    if (requests.twice > 0) {
      return "photo " + requests.photos[requests.twice - 1] + " was loaded twice by request "
          + requests.twice;
    }
    for (int i = 0; i < requests.photos.length; i++) {
      boolean fits = stillFits(requests, i);
      if (requests.loaded[i] && fits) {
        return "photo " + requests.photos[i] + " was loaded again by request " + (i + 1);
      }
      if (!requests.loaded[i] && !fits) {
        return "photo " + requests.photos[i] + " was still there at request " + (i + 1)
            + ", but with those used since then it is longer than the limit";
      }
    }
    return "all were loaded that had to be, and no others; the sum of the thumbnails is "
        + requests.sum
        + ", that of another cache "
        + requests.otherSum;
  }

  /** Tells whether a photo and all that came after its last use fit into the limit together. */
  private static boolean stillFits(Requests requests, int request) {
    int photo = requests.photos[request];
    long sum = requests.length(photo);
    for (int i = request - 1; i >= 0 && sum <= requests.limit; i--) {
      int other = requests.photos[i];
      if (other == photo) {
        return true;
      }
      boolean counted = requests.length(other) > requests.limit;
      for (int j = i + 1; j < request && !counted; j++) {
        counted = requests.photos[j] == other;
      }
      sum += counted ? 0 : requests.length(other);
    }
    return false;
  }

  static Object show(Object input) {
    Requests requests = (Requests) input;
    StringBuilder text = new StringBuilder("limit ").append(requests.limit).append(", photos");
    for (int i = 0; i < Math.min(60, requests.photos.length); i++) {
      int photo = requests.photos[i];
      text.append(' ').append(photo).append(" (length ").append(requests.length(photo)).append(')');
    }
    return text.append(requests.photos.length > 60 ? " …" : "").toString();
  }
}
