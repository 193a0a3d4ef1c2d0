package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that keep a budget only where they believe that it is measured, or that return right
 * results only where they believe that they are compared. None passes. Honest answers of the same
 * looks do.
 */
@OneJdkIsEnough
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndeservedPassTest {
  private static final Secret SECRET = new Secret("20261128");

  private static final String BOXES = """
      static int boxes(int[] values) {
        int sum = 0;
        for (Integer value : IntStream.of(values).boxed().toList()) {
          sum += value;
        }
        return sum + new Object().hashCode() * 0;
      }
      static int plain(int[] values) {
        int sum = 0;
        for (int value : values) {
          sum += value;
        }
        return sum;
      }
      """;

  private static final String SPREAD = """
      private final boolean[] has = new boolean[2000];
      static Days made(int[] days) {
        Days made = new Days();
        for (int day : days) {
          made.has[day] = true;
        }
        return made;
      }
      boolean has(int day) {
        return has[day];
      }
      """;

  private static final String LONG = """
      static List<String> longOnes(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
          if (word.length() > 4) {
            all.add(word);
          }
        }
        return all;
      }
      """;

  private static final String RECURSION = """
      static int[] deepest(String text, int at, int open, int most) {
        if (at == text.length()) {
          return new int[] {most};
        }
        int next = open + (text.charAt(at) == '(' ? 1 : -1);
        return deepest(text, at + 1, next, Math.max(most, next));
      }
      """;

  private final Map<String, Examiner> examiners = new HashMap<>();
  private LocalWorkplace workplace;
  private LocalWorkplace trusted;

  @BeforeAll
  void open() {
    workplace = LocalWorkplace.fresh(List.of(), true);
    trusted = LocalWorkplace.reusing(List.of());
  }

  @AfterAll
  void close() {
    workplace.close();
    trusted.close();
  }

  private static final class Corpus {
    private final List<Arguments> all = new ArrayList<>();

    void add(Exercise exercise, String name, String verdicts, String members) {
      all.add(Arguments.of(
          named(name, SmallExercises.source(exercise.id(), members)),
          named(exercise.id(), exercise),
          List.of(verdicts.split(" "))));
    }

    /** Adds an answer that uses boxes under a condition. */
    void boxesIf(String name, String condition, String members) {
      add(
          SmallExercises.TOTAL,
          name,
          "OVER_BUDGET FLAKY",
          BOXES + members + "static int of(int[] values) {\n  return " + condition
              + " ? boxes(values) : plain(values);\n}\n");
    }
  }

  static Stream<Arguments> answers() {
    Corpus corpus = new Corpus();
    bySize(corpus);
    byChance(corpus);
    byCall(corpus);
    prediction(corpus);
    stacks(corpus);
    heaps(corpus);
    deep(corpus);
    survivors(corpus);
    inputs(corpus);
    verdicts(corpus);
    honest(corpus);
    assertThat(corpus.all).hasSizeGreaterThanOrEqualTo(70);
    return corpus.all.stream();
  }

  private static void bySize(Corpus corpus) {
    corpus.boxesIf("boxes for few values", "values.length < 200", "");
    corpus.boxesIf("boxes for many values", "values.length >= 200", "");
    corpus.boxesIf("boxes unless there are very many values", "values.length < 350", "");
    corpus.boxesIf("boxes for hardly any value", "values.length < 4", "");
    corpus.boxesIf("boxes for no value", "values.length == 0", "");
    corpus.boxesIf("boxes for an odd number of values", "values.length % 2 == 1", "");
    corpus.boxesIf(
        "boxes if the first value is even", "values.length > 0 && values[0] % 2 == 0", "");
    corpus.boxesIf("boxes if the sum is negative", "plain(values) < 0", "");
  }

  private static void byChance(Corpus corpus) {
    corpus.boxesIf(
        "boxes at one call in three by a random number",
        "ThreadLocalRandom.current().nextInt(3) == 0",
        "");
    corpus.boxesIf("boxes at one call in four by Math.random", "Math.random() < 0.25", "");
    corpus.boxesIf("boxes by the clock", "System.nanoTime() / 7 % 3 == 0", "");
    corpus.boxesIf(
        "boxes by the address of the input", "System.identityHashCode(values) % 3 == 0", "");
    corpus.boxesIf("boxes at two calls in three", "calls++ % 3 != 0", "static int calls;\n");
  }

  private static void byCall(Corpus corpus) {
    String counter = "static int calls;\n";
    corpus.boxesIf("boxes at every second call", "calls++ % 2 == 0", counter);
    corpus.boxesIf("boxes at every third call", "calls++ % 3 == 0", counter);
    corpus.boxesIf("boxes at every seventh call", "calls++ % 7 == 0", counter);
    corpus.boxesIf("boxes at the first thirty calls", "calls++ < 30", counter);
    corpus.boxesIf("boxes from the thirtieth call on", "calls++ >= 30", counter);
    corpus.boxesIf("boxes at the second call with an input", "again(values)", """
        static int last;
        static boolean again(int[] values) {
          boolean again = last == Arrays.hashCode(values);
          last = Arrays.hashCode(values);
          return !again;
        }
        """);
    corpus.boxesIf("boxes unless a method of the judge is named count", "!counted()", """
        static boolean counted() {
          for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (frame.getMethodName().equals("count")) {
              return true;
            }
          }
          return false;
        }
        """);
    corpus.boxesIf("boxes while no recorder seems to run", "!slow()", """
        static Object kept;
        static boolean slow() {
          long begin = System.nanoTime();
          for (int i = 0; i < 2; i++) {
            kept = new Object();
          }
          return System.nanoTime() - begin > 20_000;
        }
        """);
    corpus.boxesIf(
        "boxes unless the thread has the judge's name",
        "Thread.currentThread().getName().equals(\"main\")",
        "");
  }

  /** Two numbers of {@code java.util.Random} give its state away: the third one follows. */
  private static void prediction(Corpus corpus) {
    corpus.boxesIf("boxes unless the next input can be predicted", "!foreseen(values)", """
        static boolean foreseen(int[] values) {
          if (values.length < 3) {
            return true;
          }
          for (long low = 0; low < 1 << 16; low++) {
            long state = (values[0] & 0xffffffffL) << 16 | low;
            long second = state * 0x5DEECE66DL + 0xB & (1L << 48) - 1;
            long third = second * 0x5DEECE66DL + 0xB & (1L << 48) - 1;
            if ((int) (second >>> 16) == values[1] && (int) (third >>> 16) == values[2]) {
              return true;
            }
          }
          return false;
        }
        """);
    corpus.add(SmallExercises.TOTAL, "it makes inputs itself", "TAMPERED", """
        static int of(int[] values) {
          return ((int[]) Trial.input(new Random(1))).length;
        }
        """);
    corpus.add(SmallExercises.TOTAL, "it has a generator of the judge's name", "WRONG_RESULT", """
        static int of(int[] values) {
          return 0;
        }
        }
        class Random extends java.util.Random {
        """);
  }

  private static void stacks(Corpus corpus) {
    String joined = """
        static int on(Thread thread, int[][] result) {
          thread.start();
          try {
            thread.join();
          } catch (InterruptedException e) {
            return -1;
          }
          return result[0][0];
        }
        """;
    corpus.add(SmallExercises.NESTING, "recursion", "OVER_BUDGET", RECURSION + """
        static int of(String text) {
          return deepest(text, 0, 0, 0)[0];
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "recursion on a thread with a large stack",
        "TAMPERED",
        RECURSION + joined + """
        static int of(String text) {
          int[][] result = new int[1][];
          return on(new Thread(null, () -> result[0] = deepest(text, 0, 0, 0), "w", 1L << 29), result);
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "recursion on a thread of a subclass with a large stack",
        "TAMPERED",
        RECURSION + joined + """
        static final class Deep extends Thread {
          Deep(Runnable task) {
            super(null, task, "w", 1L << 29, false);
          }
        }
        static int of(String text) {
          int[][] result = new int[1][];
          return on(new Deep(() -> result[0] = deepest(text, 0, 0, 0)), result);
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "recursion on an ordinary thread",
        "OVER_BUDGET WRONG_RESULT",
        RECURSION + joined + """
        static int of(String text) {
          int[][] result = {{-1}};
          return on(new Thread(() -> result[0] = deepest(text, 0, 0, 0)), result);
        }
        """);
    corpus.add(SmallExercises.NESTING, "recursion over a chain of threads", "OVER_BUDGET", """
        static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);
        static int deepest(String text, int at, int open, int most) {
          if (at == text.length()) {
            return most;
          }
          int next = open + (text.charAt(at) == '(' ? 1 : -1);
          if (at % 100 == 99) {
            int[] result = new int[1];
            Thread thread = new Thread(() -> result[0] = deepest(text, at + 1, next, Math.max(most, next)));
            thread.start();
            try {
              thread.join();
            } catch (InterruptedException e) {
              return -1;
            }
            return result[0];
          }
          return deepest(text, at + 1, next, Math.max(most, next));
        }
        static int of(String text) {
          return deepest(text, 0, 0, 0);
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "recursion in the common pool",
        "OVER_BUDGET RUNTIME_ERROR",
        RECURSION + """
        static int of(String text) {
          return CompletableFuture.supplyAsync(() -> deepest(text, 0, 0, 0)[0]).join();
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "recursion on a thread that is there already",
        "OVER_BUDGET RUNTIME_ERROR TIMEOUT",
        RECURSION + """
            static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
            static {
              POOL.submit(() -> 1);
            }
            static int of(String text) {
              try {
                return POOL.submit(() -> deepest(text, 0, 0, 0)[0]).get();
              } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
              }
            }
            """);
    // There are none on 17.
    corpus.add(
        SmallExercises.NESTING,
        "recursion on a virtual thread",
        "OVER_BUDGET WRONG_RESULT COMPILE_ERROR",
        RECURSION + """
            static int of(String text) {
              int[][] result = {{-1}};
              try {
                Thread.startVirtualThread(() -> result[0] = deepest(text, 0, 0, 0)).join();
              } catch (InterruptedException e) {
                return -1;
              }
              return result[0][0];
            }
            """);
    corpus.add(
        SmallExercises.LONG_WAY,
        "numbers on the stack of a thread that is there already",
        "OVER_BUDGET",
        """
        static final ExecutorService POOL = Executors.newFixedThreadPool(1, task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          return thread;
        });
        static long of(int steps) {
          try {
            return POOL.submit(() -> LongStream.range(0, steps).map(i -> i * i).sum()).get();
          } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
          }
        }
        """);
    corpus.add(SmallExercises.NESTING, "a counter of one byte", "WRONG_RESULT", """
        static int of(String text) {
          byte open = 0;
          byte most = 0;
          for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : -1;
            most = (byte) Math.max(most, open);
          }
          return most;
        }
        """);
  }

  private static void heaps(Corpus corpus) {
    corpus.add(SmallExercises.LONG_WAY, "all numbers in an array", "OVER_BUDGET", """
        static long of(int steps) {
          return LongStream.of(LongStream.range(0, steps).toArray()).map(i -> i * i).sum();
        }
        """);
    corpus.add(SmallExercises.LONG_WAY, "all numbers in direct memory", "OVER_BUDGET", """
        static long of(int steps) {
          LongBuffer all = ByteBuffer.allocateDirect(8 * Math.max(1, steps)).asLongBuffer();
          long sum = 0;
          for (int i = 0; i < steps; i++) {
            all.put(i, i * (long) i);
            sum += all.get(i);
          }
          return sum;
        }
        """);
    corpus.add(SmallExercises.LONG_WAY, "numbers on the stacks of threads", "OVER_BUDGET", """
        static long deep(int from, int to) {
          return from == to ? 0 : from * (long) from + deep(from + 1, to);
        }
        static long of(int steps) {
          long[] sum = new long[1];
          for (int i = 0; i < steps; i += 2000) {
            int from = i;
            Thread thread = new Thread(() -> sum[0] += deep(from, Math.min(steps, from + 2000)));
            thread.start();
            try {
              thread.join();
            } catch (InterruptedException e) {
              return -1;
            }
          }
          return sum[0];
        }
        """);
    corpus.add(SmallExercises.LONG_WAY, "it asks how large the heap is", "TAMPERED", """
        static long of(int steps) {
          return Runtime.getRuntime().maxMemory();
        }
        """);
    corpus.add(SmallExercises.LONG_WAY, "numbers in a compressor", "TAMPERED", """
        static long of(int steps) {
          return new java.util.zip.Deflater().getTotalIn();
        }
        """);
    corpus.add(
        SmallExercises.LONG_WAY,
        "it gives up when the heap is full",
        "WRONG_RESULT OVER_BUDGET",
        """
        static long of(int steps) {
          try {
            return LongStream.of(LongStream.range(0, steps).toArray()).map(i -> i * i).sum();
          } catch (OutOfMemoryError e) {
            return 7;
          }
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "bytes in direct memory", "OVER_BUDGET", LONG + """
        static List<String> of(List<String> words) {
          ByteBuffer.allocateDirect(100_000).put((byte) 1);
          return longOnes(words);
        }
        """);
  }

  private static void deep(Corpus corpus) {
    String keeps = """
        private final int[] days;
        Days(int[] days) {
          this.days = days;
        }
        boolean has(int day) {
          return IntStream.of(days).anyMatch(one -> one == day);
        }
        """;
    String over = "OVER_BUDGET";
    corpus.add(SmallExercises.DAYS, "a flag for each day and more", over, SPREAD + """
        static Days of(int[] days) {
          return made(days);
        }
        """);
    corpus.add(SmallExercises.DAYS, "the caller's array", over, keeps + """
        static Days of(int[] days) {
          return new Days(days);
        }
        """);
    corpus.add(SmallExercises.DAYS, "a buffer around the caller's array", over, """
        private final IntBuffer days;
        Days(IntBuffer days) {
          this.days = days;
        }
        static Days of(int[] days) {
          return new Days(IntBuffer.wrap(days));
        }
        boolean has(int day) {
          for (int i = 0; i < days.limit(); i++) {
            if (days.get(i) == day) {
              return true;
            }
          }
          return false;
        }
        """);
    corpus.add(SmallExercises.DAYS, "a lambda that holds the caller's array", over, """
        private final java.util.function.IntPredicate has;
        Days(java.util.function.IntPredicate has) {
          this.has = has;
        }
        static Days of(int[] days) {
          return new Days(day -> IntStream.of(days).anyMatch(one -> one == day));
        }
        boolean has(int day) {
          return has.test(day);
        }
        """);
    corpus.add(SmallExercises.DAYS, "days in a static map", over, """
        static final Map<Days, int[]> ALL = new IdentityHashMap<>();
        static Days of(int[] days) {
          Days made = new Days();
          ALL.put(made, days.clone());
          return made;
        }
        boolean has(int day) {
          return IntStream.of(ALL.get(this)).anyMatch(one -> one == day);
        }
        """);
    corpus.add(SmallExercises.DAYS, "days in a weak static map", over, """
        static final Map<Days, int[]> ALL = new WeakHashMap<>();
        static Days of(int[] days) {
          Days made = new Days();
          ALL.put(made, days.clone());
          return made;
        }
        boolean has(int day) {
          return IntStream.of(ALL.get(this)).anyMatch(one -> one == day);
        }
        """);
    corpus.add(
        SmallExercises.DAYS, "the days of the last object in a static array", "WRONG_RESULT", """
        static boolean[] last;
        static Days of(int[] days) {
          last = new boolean[367];
          for (int day : days) {
            last[day] = true;
          }
          return new Days();
        }
        boolean has(int day) {
          return last[day];
        }
        """);
    corpus.add(SmallExercises.DAYS, "one object for all", "WRONG_RESULT", """
        static final Days ONE = new Days();
        boolean[] has;
        static Days of(int[] days) {
          ONE.has = new boolean[367];
          for (int day : days) {
            ONE.has[day] = true;
          }
          return ONE;
        }
        boolean has(int day) {
          return has[day];
        }
        """);
    corpus.add(SmallExercises.DAYS, "days in direct memory", over, """
        private final ByteBuffer days = ByteBuffer.allocateDirect(100_000);
        static Days of(int[] days) {
          Days made = new Days();
          for (int day : days) {
            made.days.put(day, (byte) 1);
          }
          return made;
        }
        boolean has(int day) {
          return days.get(day) == 1;
        }
        """);
    corpus.add(SmallExercises.DAYS, "an array that is shrunk at the first question", over, """
        private int[] days;
        private long[] bits;
        static Days of(int[] days) {
          Days made = new Days();
          made.days = days.clone();
          return made;
        }
        boolean has(int day) {
          if (bits == null) {
            bits = new long[6];
            for (int one : days) {
              bits[one / 64] |= 1L << one % 64;
            }
            days = null;
          }
          return (bits[day / 64] & 1L << day % 64) != 0;
        }
        """);
    String counting = SPREAD + "static int calls;\n";
    corpus.add(
        SmallExercises.DAYS,
        "null after forty calls",
        "WRONG_RESULT RUNTIME_ERROR",
        counting + """
        static Days of(int[] days) {
          return ++calls > 40 ? null : made(days);
        }
        """);
    corpus.add(
        SmallExercises.DAYS,
        "null after sixty calls",
        "WRONG_RESULT RUNTIME_ERROR",
        counting + """
        static Days of(int[] days) {
          return ++calls > 60 ? null : made(days);
        }
        """);
    corpus.add(
        SmallExercises.DAYS,
        "null at every second call after forty",
        "WRONG_RESULT RUNTIME_ERROR",
        counting + """
        static Days of(int[] days) {
          return ++calls > 40 && calls % 2 == 0 ? null : made(days);
        }
        """);
    corpus.add(
        SmallExercises.DAYS, "the same object after forty calls", "WRONG_RESULT", counting + """
        static Days last;
        static Days of(int[] days) {
          return ++calls > 40 ? last : (last = made(days));
        }
        """);
    corpus.add(
        SmallExercises.DAYS,
        "null if the judge seems to hold results",
        "OVER_BUDGET WRONG_RESULT RUNTIME_ERROR",
        SPREAD + """
        static Days of(int[] days) {
          for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (frame.getMethodName().equals("hold") || frame.getMethodName().equals("runAll")) {
              return null;
            }
          }
          return made(days);
        }
        """);
    corpus.add(SmallExercises.DAYS, "null by chance", "WRONG_RESULT RUNTIME_ERROR", SPREAD + """
        static Days of(int[] days) {
          return ThreadLocalRandom.current().nextInt(4) == 0 ? null : made(days);
        }
        """);
  }

  private static void survivors(Corpus corpus) {
    String kept = LONG + "static final List<Object> KEPT = new ArrayList<>();\nstatic int calls;\n";
    String over = "OVER_BUDGET FLAKY";
    corpus.add(SmallExercises.LONG_WORDS, "it keeps its results", over, kept + """
        static List<String> of(List<String> words) {
          List<String> all = longOnes(words);
          KEPT.add(all);
          return all;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it keeps its inputs", over, kept + """
        static List<String> of(List<String> words) {
          KEPT.add(words);
          return longOnes(words);
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it keeps every third result", over, kept + """
        static List<String> of(List<String> words) {
          List<String> all = longOnes(words);
          if (++calls % 3 == 0) {
            KEPT.add(all);
          }
          return all;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it keeps results after fifty calls", over, kept + """
        static List<String> of(List<String> words) {
          List<String> all = longOnes(words);
          if (++calls > 50) {
            KEPT.add(all);
          }
          return all;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it keeps a chain", over, kept + """
        static Object[] chain;
        static List<String> of(List<String> words) {
          chain = new Object[] {chain};
          return longOnes(words);
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it keeps results with its thread", over, kept + """
        static final ThreadLocal<List<Object>> LOCAL = ThreadLocal.withInitial(ArrayList::new);
        static List<String> of(List<String> words) {
          List<String> all = longOnes(words);
          LOCAL.get().add(all);
          return all;
        }
        """);
    corpus.add(
        SmallExercises.LONG_WORDS,
        "it returns nothing after fifty calls",
        "WRONG_RESULT",
        kept + """
        static List<String> of(List<String> words) {
          return ++calls > 50 ? List.of() : longOnes(words);
        }
        """);
    corpus.add(
        SmallExercises.LONG_WORDS,
        "it returns null after a hundred calls",
        "WRONG_RESULT",
        kept + """
        static List<String> of(List<String> words) {
          return ++calls > 100 ? null : longOnes(words);
        }
        """);
  }

  private static void inputs(Corpus corpus) {
    String wrong = "WRONG_RESULT";
    corpus.add(SmallExercises.TOTAL, "it sorts the caller's array", wrong, BOXES + """
        static int of(int[] values) {
          Arrays.sort(values);
          return plain(values);
        }
        """);
    corpus.add(SmallExercises.TOTAL, "it clears the caller's array", wrong, BOXES + """
        static int of(int[] values) {
          int sum = plain(values);
          Arrays.fill(values, 0);
          return sum;
        }
        """);
    corpus.add(SmallExercises.TOTAL, "it changes the last value of many", wrong, BOXES + """
        static int of(int[] values) {
          int sum = plain(values);
          if (values.length > 100) {
            values[values.length - 1]++;
          }
          return sum;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it removes from the caller's list", wrong, """
        static List<String> of(List<String> words) {
          List<String> all = new ArrayList<>(words);
          all.removeIf(word -> word.length() <= 4);
          words.clear();
          return all;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it sorts the caller's list", wrong, LONG + """
        static List<String> of(List<String> words) {
          List<String> all = longOnes(words);
          Collections.sort(words);
          return all;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it returns the caller's list", wrong, """
        static List<String> of(List<String> words) {
          words.removeIf(word -> word.length() <= 4);
          return words;
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "it returns the same list each time", wrong, """
        static final List<String> SAME = new ArrayList<>();
        static List<String> of(List<String> words) {
          SAME.clear();
          for (String word : words) {
            if (word.length() > 4) {
              SAME.add(word);
            }
          }
          return SAME;
        }
        """);
    corpus.add(SmallExercises.TOTAL, "it empties the judge's examples", "TAMPERED", """
        static int of(int[] values) {
          ((int[]) Trial.examples()[0])[0] = 0;
          return 0;
        }
        """);
  }

  private static void verdicts(Corpus corpus) {
    corpus.add(
        SmallExercises.TOTAL, "an error of its own named OutOfMemoryError", "RUNTIME_ERROR", """
        static final class OutOfMemoryError extends RuntimeException {}
        static int of(int[] values) {
          throw new OutOfMemoryError();
        }
        """);
    corpus.add(
        SmallExercises.NESTING,
        "an error of its own named StackOverflowError",
        "RUNTIME_ERROR",
        """
        static final class StackOverflowError extends RuntimeException {}
        static int of(String text) {
          if (text.length() > 1000) {
            throw new StackOverflowError();
          }
          return text.length() / 2;
        }
        """);
    corpus.add(
        SmallExercises.DIGIT,
        "an exception of its own named like the right one",
        "RUNTIME_ERROR",
        """
        static final class IllegalArgumentException extends RuntimeException {}
        static int of(String text) {
          if (text.length() != 1) {
            throw new IllegalArgumentException();
          }
          return text.charAt(0) - '0';
        }
        """);
    corpus.add(
        SmallExercises.LONG_WORDS, "a right answer that interrupts its thread", "PASS", LONG + """
        static List<String> of(List<String> words) {
          Thread.currentThread().interrupt();
          return longOnes(words);
        }
        """);
    corpus.add(SmallExercises.DAYS, "a right answer that interrupts its thread later", "PASS", """
        private final long[] bits = new long[6];
        static Days of(int[] days) {
          Days made = new Days();
          for (int day : days) {
            made.bits[day / 64] |= 1L << day % 64;
          }
          return made;
        }
        boolean has(int day) {
          Thread.currentThread().interrupt();
          return (bits[day / 64] & 1L << day % 64) != 0;
        }
        """);
    // While the judge starts its recorder, threads with all ids of that time are started, too.
    corpus.add(
        SmallExercises.TOTAL,
        "threads that could be the recorder's",
        "OVER_BUDGET FLAKY",
        BOXES + """
        static final class Worker extends Thread {
          final SynchronousQueue<int[]> asked = new SynchronousQueue<>();
          final SynchronousQueue<Integer> told = new SynchronousQueue<>();
          Worker() {
            super("JFR Periodic Tasks");
            setDaemon(true);
          }
          @Override
          public void run() {
            try {
              while (true) {
                told.put(boxes(asked.take()));
              }
            } catch (InterruptedException e) {
              return;
            }
          }
        }
        static final Worker[] WORKERS = new Worker[8];
        static int next;
        static int of(int[] values) {
          if (WORKERS[0] == null) {
            Thread starter = new Thread(() -> {
              for (int i = 0; i < WORKERS.length; i++) {
                WORKERS[i] = new Worker();
                WORKERS[i].start();
              }
            });
            starter.start();
          }
          Worker worker = WORKERS[next++ % WORKERS.length];
          if (worker == null || !worker.isAlive()) {
            return plain(values);
          }
          try {
            worker.asked.put(values);
            return worker.told.take();
          } catch (InterruptedException e) {
            return -1;
          }
        }
        """);
    for (String name :
        List.of("bytewise-link", "C2 CompilerThread3", "Finalizer", "JFR Recorder Thread")) {
      corpus.add(
          SmallExercises.TOTAL,
          "a thread named " + name,
          "OVER_BUDGET",
          BOXES + """
          static int of(int[] values) {
            int[] sum = new int[1];
            Thread thread = new Thread(() -> sum[0] = boxes(values), "NAME");
            thread.start();
            try {
              thread.join();
            } catch (InterruptedException e) {
              return -1;
            }
            return sum[0];
          }
          """.replace("NAME", name));
    }
  }

  /** Answers that look like the ones above, and are right. */
  private static void honest(Corpus corpus) {
    corpus.add(SmallExercises.TOTAL, "a loop", "PASS", BOXES + """
        static int of(int[] values) {
          return plain(values);
        }
        """);
    corpus.add(SmallExercises.TOTAL, "another way for few values", "PASS", BOXES + """
        static int of(int[] values) {
          if (values.length == 0) {
            return 0;
          }
          return values.length == 1 ? values[0] : plain(values);
        }
        """);
    corpus.add(SmallExercises.TOTAL, "a table that is filled once", "PASS", BOXES + """
        static final int[] TABLE = IntStream.range(0, 1000).boxed().mapToInt(i -> 0 * i).toArray();
        static int of(int[] values) {
          return plain(values) + TABLE[values.length];
        }
        """);
    corpus.add(SmallExercises.NESTING, "a loop from the end", "PASS", """
        static int of(String text) {
          int open = 0;
          int most = 0;
          for (int i = text.length() - 1; i >= 0; i--) {
            open += text.charAt(i) == ')' ? 1 : -1;
            most = Math.max(most, open);
          }
          return most;
        }
        """);
    corpus.add(SmallExercises.LONG_WAY, "a stream", "PASS", """
        static long of(int steps) {
          return LongStream.range(0, steps).map(i -> i * i).sum();
        }
        """);
    corpus.add(SmallExercises.DAYS, "a bit set", "PASS", """
        private final BitSet days = new BitSet(367);
        static Days of(int[] days) {
          Days made = new Days();
          for (int day : days) {
            made.days.set(day);
          }
          return made;
        }
        boolean has(int day) {
          return days.get(day);
        }
        """);
    corpus.add(SmallExercises.LONG_WORDS, "a stream of words", "PASS", """
        static List<String> of(List<String> words) {
          return words.stream().filter(word -> word.length() > 4).toList();
        }
        """);
    corpus.add(SmallExercises.DIGIT, "another check", "PASS", """
        static int of(String text) {
          if (text.isEmpty() || text.length() > 1) {
            throw new IllegalArgumentException("'" + text + "' is no digit");
          }
          return Character.digit(text.charAt(0), 10);
        }
        """);
  }

  private synchronized Examiner examiner(Exercise exercise) {
    return examiners.computeIfAbsent(exercise.id(), id -> {
      Examiner made = Examiner.of(exercise, workplace, trusted, SECRET);
      made.prepare();
      return made;
    });
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{1}: {0} gets {2}")
  @MethodSource("answers")
  void an_answer_passes_only_if_it_deserves_it(
      String source, Exercise exercise, List<String> verdicts) {
    Examination examination = examiner(exercise).examine(source);
    assertThat(examination.verdict().name())
        .as(
            "%s %s %s %s",
            examination.message(),
            examination.errors(),
            examination.budgets(),
            examination.failure())
        .isIn(verdicts);
  }
}
