package org.bytewise.counting.recorder;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.SystemThreads;

/** Finds the live threads started by the measured code. */
final class LiveThreads {
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
    ThreadGroup root = main.getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return !in(root, main).isEmpty();
  }

  private static List<Thread> in(ThreadGroup group, Thread main) {
    Thread[] found = new Thread[group.activeCount() + MARGIN];
    int count = group.enumerate(found, true);
    while (count == found.length) {
      found = new Thread[2 * found.length];
      count = group.enumerate(found, true);
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (found[i] != main && !SystemThreads.isSystem(found[i].getName())) {
        threads.add(found[i]);
      }
    }
    return threads;
  }
}
