package org.bytewise.counting.recorder;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.internal.recording.SystemThreads;

/** The threads that measured code has started and that are still alive. */
final class LiveThreads {
  /** Threads that may start between the two looks that it takes. */
  private static final int MARGIN = 8;

  private LiveThreads() {}

  /** The names of those in the group of the main thread, where threads are by themselves. */
  static List<String> names(Thread main) {
    List<String> names = new ArrayList<>();
    for (Thread thread : in(main.getThreadGroup(), main)) {
      names.add(thread.getName());
    }
    return names;
  }

  /**
   * Whether any thread is alive that may do the code's work, wherever it belongs: the carriers of
   * virtual threads, for one, are in a group of their own.
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
