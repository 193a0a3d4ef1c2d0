import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

final class Trial {
  private static final int THREADS = 3;

  /** So many rounds take far longer than a thread may run before another one gets its turn. */
  private static final int MANY = 4000;

  /**
   * By how much the numbers of the threads differ when they try again: whoever takes a remainder of
   * them, such as the last six bits or the last two digits, gets the same one.
   */
  private static final int[] APART = {1024, 1000};

  /** Texts for each thread; those at 2 i and 2 i + 1 are a pair. The shown pair is tried first. */
  private static final class Work implements Runnable {
    final String[] texts;
    final boolean[] same;
    final int rounds;
    final AtomicInteger ready;
    RuntimeException failure;
    int different;

    Work(AtomicInteger ready, int rounds, Random random, String... shown) {
      this.ready = ready;
      this.rounds = rounds;
      texts = Arrays.copyOf(shown, Math.max(80, shown.length));
      for (int i = shown.length; i < texts.length; i += 2) {
        texts[i] = text(random);
        texts[i + 1] = random.nextInt(3) == 0 ? text(random) : mixed(random, texts[i]);
      }
      same = new boolean[texts.length / 2];
    }

    @Override
    public void run() {
      // They begin together, so that their calls overlap.
      ready.incrementAndGet();
      while (ready.get() < THREADS) {
        Thread.yield();
      }
      try {
        for (int round = 0; round < rounds; round++) {
          for (int i = 0; i < same.length; i++) {
            boolean now = SameLetters.test(texts[2 * i], texts[2 * i + 1]);
            different += round > 0 && now != same[i] ? 1 : 0;
            same[i] = now;
          }
        }
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }

  private static String text(Random random) {
    char[] letters = new char[random.nextInt(random.nextInt(4) == 0 ? 60 : 5)];
    for (int i = 0; i < letters.length; i++) {
      boolean any = random.nextInt(9) == 0;
      letters[i] = any ? (char) (32 + random.nextInt(95)) : "abcA 1".charAt(random.nextInt(6));
    }
    return new String(letters);
  }

  /** The same letters in another order, now and then with one of them changed. */
  private static String mixed(Random random, String text) {
    char[] letters = text.toCharArray();
    for (int i = letters.length; i > 1; i--) {
      int other = random.nextInt(i);
      char letter = letters[i - 1];
      letters[i - 1] = letters[other];
      letters[other] = letter;
    }
    if (letters.length > 0 && random.nextInt(3) == 0) {
      letters[random.nextInt(letters.length)] = 'b';
    }
    return new String(letters);
  }

  static Object[] examples() {
    return new Object[] {
      work(1, new Random(1), "listen", "silent"),
      work(1, new Random(2), "aab", "abb"),
      work(1, new Random(3), "", "", "", "a", "a", "", "ab", "abb", "aA", "Aa", "a a", "aa"),
      work(1, new Random(7), "a\tb", "b a"),
      // Equal sums, squares, cubes, products or bits of the codes, but other letters.
      work(1, new Random(8), "aef", "bcg", "aehl", "bcjk"),
      work(1, new Random(4), "ad", "bc", "aabb", "aacc", "aa", "bb", "aaab", "abbb", "\0\0", "\0"),
      // More of a letter than a byte can count.
      work(
          1,
          new Random(5),
          "a".repeat(256),
          "b".repeat(256),
          "\177~".repeat(70),
          "~\177".repeat(70)),
      withLongTexts(new Random(9)),
      work(MANY, new Random(6), "stressed", "desserts", "sour", "sore")
    };
  }

  static Object input(Random random) {
    return work(1, random);
  }

  /**
   * More of a letter than a short or a char can count, for one thread only: to sort so many, the JDK
   * itself creates an array for each of the two texts.
   */
  private static Work[] withLongTexts(Random random) {
    Work[] work = work(1, random);
    work[0] = new Work(work[0].ready, 1, random, "a".repeat(65_536), "b".repeat(65_536));
    return work;
  }

  private static Work[] work(int rounds, Random random, String... shown) {
    AtomicInteger ready = new AtomicInteger();
    Work[] work = new Work[THREADS];
    for (int i = 0; i < work.length; i++) {
      work[i] = new Work(ready, rounds, random, shown);
    }
    return work;
  }

  static Object run(Object input) throws InterruptedException {
    run((Work[]) input, 0);
    return null;
  }

  /** Runs the work, in threads of which the second and the third have larger numbers. */
  private static void run(Work[] work, int times) throws InterruptedException {
    Thread[] threads = new Thread[work.length];
    for (int i = 0; i < work.length; i++) {
      for (int skipped = i == 0 ? 1 : times * APART[i - 1]; skipped > 1; skipped--) {
        // Only its number is used up.
        new Thread(null, null, "none");
      }
      threads[i] = new Thread(null, work[i], "worker");
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  static Object view(Object input, Object result) throws InterruptedException {
    StringBuilder all = new StringBuilder();
    Work[] works = (Work[]) input;
    append(works, all);
    if (works[0].rounds == MANY) {
      for (Work work : works) {
        work.ready.set(0);
      }
      run(works, 1);
      append(works, all.append("; with other threads: "));
    }
    return all.toString();
  }

  private static void append(Work[] works, StringBuilder all) {
    for (Work work : works) {
      if (work.failure != null) {
        throw work.failure;
      }
      for (boolean same : work.same) {
        all.append(same ? 'T' : 'F');
      }
      all.append(work.different == 0 ? "" : " (and other answers to the same texts later)")
          .append(' ');
    }
  }

  static Object show(Object input) {
    Work[] work = (Work[]) input;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < work.length; i++) {
      text.append("thread ").append(i + 1).append(":");
      for (int j = 0; j < 6; j++) {
        text.append(j % 2 == 0 ? " \"" : " and \"").append(cut(work[i].texts[j])).append('"');
      }
      text.append(" … ");
      text.append(work[i].rounds == 1 ? "" : work[i].rounds + " times over; ");
    }
    return text.toString();
  }

  private static String cut(String text) {
    return text.length() < 1000 ? text : text.substring(0, 5) + "… (" + text.length() + " times)";
  }
}
