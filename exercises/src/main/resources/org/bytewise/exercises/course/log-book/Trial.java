import java.util.Arrays;
import java.util.Random;

final class Trial {
  /** What is added: four numbers for each entry, the last one 1 if it failed. */
  record Entries(int[][] all, int books) {
    static Entries of(int[]... all) {
      return new Entries(all, 1);
    }
  }

  private static int[] entry(int minute, int level, int millis, int failed) {
    return new int[] {minute, level, millis, failed};
  }

  static Object[] examples() {
    return new Object[] {
      Entries.of(entry(75, 2, 340, 0)),
      Entries.of(entry(75, 2, 340, 0), entry(1439, 4, 60_000, 1)),
      Entries.of(),
      Entries.of(entry(0, 0, 0, 1), entry(0, 0, 0, 0)),
      Entries.of(entry(128, 1, 32_767, 1), entry(127, 3, 32_768, 0), entry(255, 0, 256, 1)),
      Entries.of(entry(1024, 4, 0, 0), entry(0, 4, 60_000, 0), entry(1439, 0, 0, 1)),
      // More entries than a short or a char can count.
      random(70_000, new Random(1))
    };
  }

  private static Entries random(int count, Random random) {
    int[][] all = new int[count][];
    for (int i = 0; i < count; i++) {
      int millis = random.nextInt(random.nextBoolean() ? 60_001 : 500);
      all[i] = entry(random.nextInt(1440), random.nextInt(5), millis, random.nextInt(2));
    }
    return Entries.of(all);
  }

  static Object input(Random random) {
    return random(400 + random.nextInt(100), random);
  }

  /** Log books that are created one after the other, of which only the last is kept. */
  static Object heavy(Random random) {
    return new Entries(random(60_000, random).all(), 200);
  }

  static Object run(Object input) {
    Entries entries = (Entries) input;
    LogBook book = filled(entries.all());
    for (int i = 1; i < entries.books(); i++) {
      book = filled(entries.all());
    }
    return book;
  }

  private static LogBook filled(int[][] all) {
    LogBook book = new LogBook(all.length);
    for (int[] one : all) {
      book.add(one[0], one[1], one[2], one[3] == 1);
    }
    return book;
  }

  static Object view(Object input, Object result) {
    LogBook book = (LogBook) result;
    boolean small = ((Entries) input).all().length < 10;
    // Another one is filled before the first one is read. What is created here would count.
    LogBook other = small ? new LogBook(2) : book;
    StringBuilder text = new StringBuilder("size ").append(book.size());
    if (small) {
      other.add(1438, 3, 59_999, true);
      text.append(", another one after its first entry: ").append(other.size());
      other.add(1, 1, 1, false);
    }
    append(book, text);
    if (small) {
      append(other, text.append("; another log book:"));
    }
    return text.toString();
  }

  private static void append(LogBook book, StringBuilder text) {
    int step = book.size() < 2000 ? 1 : 67;
    for (int i = 0; i < book.size(); i += step) {
      text.append(" (").append(book.minute(i)).append(", ").append(book.level(i)).append(", ");
      text.append(book.millis(i)).append(", ").append(book.failed(i)).append(')');
    }
  }

  static Object show(Object input) {
    int[][] all = ((Entries) input).all();
    String one = all.length < 20 ? Arrays.deepToString(all) : all.length + " entries";
    int books = ((Entries) input).books();
    return books == 1 ? one : one + " in each of " + books + " log books, one after the other";
  }
}
