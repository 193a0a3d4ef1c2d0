package org.bytewise.counting.recorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytewise.counting.SystemThreads;

/** Finds live threads, above all those started by the measured code. Virtual ones are not found. */
public final class LiveThreads {
  /** Room for threads that start between counting and listing them. */
  private static final int MARGIN = 8;

  private LiveThreads() {}

  /** Returns the names of those in the main thread's group, the default group of new threads. */
  static List<String> names(Thread main) {
    List<String> names = new ArrayList<>();
    for (Thread thread : in(main.getThreadGroup(), main)) {
      names.add(thread.getName());
    }
    return names;
  }

  /**
   * Returns whether any live thread may be doing work for the code, in any group: for example, the
   * carriers of virtual threads have a group of their own.
   */
  static boolean anyAlive(Thread main) {
    return !in(root(main), main).isEmpty();
  }

  /** Returns all that the VM knows. */
  public static List<Thread> all() {
    return in(root(Thread.currentThread()));
  }

  private static ThreadGroup root(Thread of) {
    ThreadGroup root = of.getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root;
  }

  private static List<Thread> in(ThreadGroup group, Thread main) {
    List<Thread> threads = new ArrayList<>();
    for (Thread thread : in(group)) {
      if (thread != main && !SystemThreads.isSystem(thread.getName())) {
        threads.add(thread);
      }
    }
    return threads;
  }

  private static List<Thread> in(ThreadGroup group) {
    Thread[] found = new Thread[group.activeCount() + MARGIN];
    int count = group.enumerate(found, true);
    while (count == found.length) {
      found = new Thread[2 * found.length];
      count = group.enumerate(found, true);
    }
    return Arrays.asList(found).subList(0, count);
  }
}
