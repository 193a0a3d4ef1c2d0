package org.bytewise.counting.program.child;

import java.util.Arrays;
import java.util.List;

/** The threads that the VM knows; virtual ones are not among them. */
final class LivePlatformThreads {
  /** Room for threads that start between counting and listing them. */
  private static final int MARGIN = 16;

  private LivePlatformThreads() {}

  static List<Thread> all() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] found = new Thread[root.activeCount() + MARGIN];
    int count = root.enumerate(found, true);
    while (count == found.length) {
      found = new Thread[2 * found.length];
      count = root.enumerate(found, true);
    }
    return Arrays.asList(found).subList(0, count);
  }
}
