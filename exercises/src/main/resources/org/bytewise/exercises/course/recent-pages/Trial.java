import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;

final class Trial {
  /** What is asked for, and the disk that answers. */
  private static final class Requests implements IntFunction<byte[]> {
    final int limit;
    final int[] numbers;
    final int size;
    final boolean[] read;
    int request;
    long sum;
    long otherSum;

    Requests(int limit, int size, int... numbers) {
      this.limit = limit;
      this.numbers = numbers;
      this.size = size;
      this.read = new boolean[numbers.length];
    }

    @Override
    public byte[] apply(int number) {
      read[request] = true;
      byte[] page = new byte[size];
      page[0] = (byte) number;
      return page;
    }
  }

  static Object[] examples() {
    int[] many = new int[1500];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 7 < 5 ? i % 5 : 1_000 + i;
    }
    return new Object[] {
      new Requests(2, 100, 1, 2, 1, 2),
      new Requests(2, 100, 1, 2, 1, 3, 1),
      new Requests(1, 100, 0, 0, -1, -1, 0),
      new Requests(3, 100, 1, 2, 3, 1, 2, 3, 4, 3, 2, 4),
      // Numbers that share a slot in a table.
      new Requests(2, 100, 0, 1 << 16, 0, 1 << 16, 1 << 20, 1 << 16),
      new Requests(6, 100, many)
    };
  }

  static Object input(Random random) {
    int limit = 1 + random.nextInt(random.nextBoolean() ? 5 : 30);
    int[] numbers = new int[random.nextInt(200)];
    int different = 1 + random.nextInt(2 * limit);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(3) == 0 ? 200 + i : random.nextInt(different);
    }
    return new Requests(limit, 100, numbers);
  }

  static Object heavy(Random random) {
    int[] numbers = new int[2000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(3) == 0 ? random.nextInt(10) : i;
    }
    return new Requests(30, 60_000, numbers);
  }

  static Object run(Object input) {
    Requests requests = (Requests) input;
    Arrays.fill(requests.read, false);
    requests.sum = 0;
    requests.otherSum = 0;
    RecentPages pages = new RecentPages(requests.limit, requests);
    RecentPages other = new RecentPages(2, number -> new byte[] {(byte) (number + 1), 0});
    for (int i = 0; i < requests.numbers.length; i++) {
      requests.request = i;
      byte[] page = pages.page(requests.numbers[i]);
      requests.sum = requests.sum * 31 + page[0] * page.length;
      byte[] otherPage = other.page(requests.numbers[i]);
      requests.otherSum = requests.otherSum * 31 + otherPage[0] * otherPage.length;
    }
    return null;
  }

  static Object view(Object input, Object result) {
    Requests requests = (Requests) input;
    for (int i = 0; i < requests.numbers.length; i++) {
      if (requests.read[i] && amongTheLast(requests, i)) {
        return "page " + requests.numbers[i] + " was read again by request " + (i + 1);
      }
    }
    return "nothing was read in vain, and the sum of the pages is "
        + requests.sum
        + ", that of the pages of another disk "
        + requests.otherSum;
  }

  private static boolean amongTheLast(Requests requests, int request) {
    int number = requests.numbers[request];
    int[] others = new int[requests.limit];
    int count = 0;
    for (int i = request - 1; i >= 0; i--) {
      int other = requests.numbers[i];
      if (other == number) {
        return true;
      }
      if (Arrays.stream(others, 0, count).noneMatch(seen -> seen == other)) {
        if (count + 1 == requests.limit) {
          return false;
        }
        others[count++] = other;
      }
    }
    return false;
  }

  static Object show(Object input) {
    Requests requests = (Requests) input;
    return "limit " + requests.limit + ", pages " + Arrays.toString(requests.numbers);
  }
}
