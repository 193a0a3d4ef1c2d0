import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls methods until C2 has compiled them, in a VM with thread-local buffers and without a flight
 * recorder, and prints what a call allocates by the thread's own count.
 */
public final class Oracle {
  record P(int x, int y) {}

  static int seed = 12_345;
  static Object kept;
  static int sum;

  static void concatenation() {
    kept = "n" + seed;
  }

  static void builder() {
    kept = new StringBuilder().append(seed).append('x').toString();
  }

  static void box() {
    kept = Integer.valueOf(seed);
  }

  static void array() {
    kept = new int[seed & 15];
  }

  static void copies() {
    int[] some = {seed, 2, 3};
    kept = new Object[] {some.clone(), Arrays.copyOf(some, 5)};
  }

  static void list() {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      list.add(i);
    }
    kept = list;
  }

  static void gone() {
    int s = 0;
    for (int i = 0; i < 100; i++) {
      s += new P(i, seed).x();
    }
    sum = s;
  }

  static void lambda() {
    int n = seed;
    kept = (Runnable) () -> sum = n;
  }

  static void exception() {
    kept = new IllegalStateException("x", null) {
      @Override
      public Throwable fillInStackTrace() {
        return this;
      }
    };
  }

  public static void main(String[] args) {
    Map<String, Runnable> kinds = new LinkedHashMap<>();
    kinds.put("concatenation", Oracle::concatenation);
    kinds.put("builder", Oracle::builder);
    kinds.put("box", Oracle::box);
    kinds.put("array", Oracle::array);
    kinds.put("copies", Oracle::copies);
    kinds.put("list", Oracle::list);
    kinds.put("gone", Oracle::gone);
    kinds.put("lambda", Oracle::lambda);
    kinds.put("exception", Oracle::exception);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    kinds.forEach((name, kind) -> {
      for (int i = 0; i < 200_000; i++) {
        kind.run();
      }
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 100_000; i++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        kind.run();
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      System.out.println(name + " " + least);
    });
  }
}
