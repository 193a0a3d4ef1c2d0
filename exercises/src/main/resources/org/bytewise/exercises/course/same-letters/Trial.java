import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final int THREADS = 3;

  /** Texts for each thread; those at 2 i and 2 i + 1 are a pair. The shown pair is tried first. */
  private static final class Work implements Runnable {
    final String[] texts;
    final boolean[] same;
    RuntimeException failure;

    Work(Random random, String... shown) {
      texts = Arrays.copyOf(shown, 80);
      for (int i = shown.length; i < texts.length; i += 2) {
        texts[i] = text(random);
        texts[i + 1] = random.nextInt(3) == 0 ? text(random) : mixed(random, texts[i]);
      }
      same = new boolean[texts.length / 2];
    }

    @Override
    public void run() {
      try {
        for (int i = 0; i < same.length; i++) {
          same[i] = SameLetters.test(texts[2 * i], texts[2 * i + 1]);
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
    return new Object[] {work(new Random(1), "listen", "silent"), work(new Random(2), "aab", "abb")};
  }

  static Object input(Random random) {
    return work(random);
  }

  private static Work[] work(Random random, String... shown) {
    Work[] work = new Work[THREADS];
    for (int i = 0; i < work.length; i++) {
      work[i] = new Work(random, shown);
    }
    return work;
  }

  static Object run(Object input) throws InterruptedException {
    Work[] work = (Work[]) input;
    Thread[] threads = new Thread[work.length];
    for (int i = 0; i < work.length; i++) {
      threads[i] = new Thread(null, work[i], "worker");
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return null;
  }

  static Object view(Object input, Object result) {
    StringBuilder all = new StringBuilder();
    for (Work work : (Work[]) input) {
      if (work.failure != null) {
        throw work.failure;
      }
      for (boolean same : work.same) {
        all.append(same ? 'T' : 'F');
      }
      all.append(' ');
    }
    return all.toString();
  }

  static Object show(Object input) {
    Work[] work = (Work[]) input;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < work.length; i++) {
      text.append("thread ").append(i + 1).append(":");
      for (int j = 0; j < 6; j++) {
        text.append(j % 2 == 0 ? " \"" : " and \"").append(work[i].texts[j]).append('"');
      }
      text.append(" … ");
    }
    return text.toString();
  }
}
