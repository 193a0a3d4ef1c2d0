import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Random;

final class Trial {
  private static final int PRIME = 200_003;

  /**
   * A log that creates its lines while it is read; it can be read again and again. Without kinds of
   * lines, no name and no number of milliseconds comes twice.
   */
  private static final class Log extends Reader {
    final String[] kinds;
    final int lines;
    private int line;
    private String text = "";
    private int at;
    private int most = Integer.MAX_VALUE;
    private int factor = 1;
    private IOException failure;

    Log(int lines, String... kinds) {
      this.lines = lines;
      this.kinds = kinds;
    }

    /** Returns this log; from now on it gives a few characters at a time. */
    Log inPieces(int characters) {
      most = characters;
      return this;
    }

    /** Returns this log; from now on its lines without a kind are in another order. */
    Log shuffled(Random random) {
      factor = 1 + random.nextInt(PRIME - 1);
      return this;
    }

    String line(int number) {
      return kinds.length > 0
          ? kinds[number % kinds.length]
          : "request-for-something-long-" + number + ' ' + (long) number * factor % PRIME + '\n';
    }

    /** Returns this log; from now on it fails after its last line. */
    Log failing() {
      failure = new IOException("the disk is gone");
      return this;
    }

    void restart() {
      line = 0;
      text = "";
      at = 0;
    }

    @Override
    public int read(char[] buffer, int from, int wanted) throws IOException {
      int length = Math.min(wanted, most);
      int count = 0;
      while (count < length) {
        if (at == text.length()) {
          if (line == lines) {
            if (failure != null && count == 0) {
              throw failure;
            }
            break;
          }
          text = line(line);
          at = 0;
          line++;
        }
        int some = Math.min(length - count, text.length() - at);
        text.getChars(at, at + some, buffer, from + count);
        at += some;
        count += some;
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }

  /** Logs that are read in one call, and what was found. */
  private static final class Logs {
    final Log[] logs;
    final String[] slowest;

    Logs(Log... logs) {
      this.logs = logs;
      this.slowest = new String[logs.length];
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Logs(new Log(3, "list 20\n", "load 310\n", "save 45\n")),
      new Logs(new Log(2, "a 7\n", "b 7\n")),
      new Logs(new Log(2, "first 1\n", "last 2"), new Log(1, "only 0"), new Log(0, "")),
      new Logs(new Log(2, "none 0\n", "none-either 0\n")),
      new Logs(new Log(2, "long".repeat(300) + " 3\n", "short 2\n"), new Log(3)),
      new Logs(new Log(3, "a 2147483646\n", "b 2147483647\n", "c 2147483647\n")),
      new Logs(new Log(3, "\u00fcber 9\n", "7 10\n", "\u043c\u0438\u0440 8\n").inPieces(3)),
      new Logs(new Log(2, "load 310\n", "save 45\n").failing(), new Log(0, "").failing()),
      new Logs(new Log(1500, "get 5\n", "put 4\n", "post 6\n"))
    };
  }

  static Object input(Random random) {
    return new Logs(
        log(random, "a", 0, 1, 1),
        log(random, "b", 1 + random.nextInt(3), 3, 1),
        log(random, "c", 20 + random.nextInt(10), 30, 3),
        log(random, "d", random.nextInt(30), 30, 100_000).inPieces(1 + random.nextInt(9)),
        log(random, "e", random.nextInt(30), 3, 100).failing());
  }

  static Object heavy(Random random) {
    return new Logs(new Log(200_000).shuffled(random));
  }

  private static Log log(Random random, String name, int lines, int kinds, int bound) {
    String[] texts = new String[kinds];
    for (int i = 0; i < kinds; i++) {
      boolean most = bound > 1 && random.nextInt(60) == 0;
      int millis = most ? Integer.MAX_VALUE : random.nextInt(bound);
      texts[i] = name + i + " " + millis + "\n";
    }
    return new Log(lines, texts);
  }

  static Object run(Object input) {
    Logs all = (Logs) input;
    for (int i = 0; i < all.logs.length; i++) {
      all.logs[i].restart();
      all.slowest[i] = slowest(all.logs[i]);
    }
    return all.slowest;
  }

  private static String slowest(Log log) {
    try {
      return SlowestRequest.of(log);
    } catch (IOException e) {
      return e == log.failure
          ? "(throws the exception of the log)"
          : "(throws another IOException)";
    } catch (UncheckedIOException e) {
      return "(throws an UncheckedIOException)";
    }
  }

  static Object show(Object input) {
    StringBuilder text = new StringBuilder();
    for (Log log : ((Logs) input).logs) {
      text.append('[');
      for (int i = 0; i < Math.min(log.lines, 40); i++) {
        text.append(log.line(i).replace("\n", "; "));
      }
      text.append(log.lines > 40 ? "…]" : "]");
      text.append(log.failure == null ? " " : " and then it fails ");
    }
    return text.toString();
  }
}
