package org.bytewise.counting.program.child;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The VM's counts of the bytes that its live threads have allocated, read twice: while other
 * threads run, what was allocated at a moment between the two is between them. Not thread-safe.
 */
final class ThreadCounts {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> first = new HashMap<>();
  private final Map<Long, Long> second = new HashMap<>();

  void readFirst() {
    read(first);
  }

  void readSecond() {
    read(second);
  }

  private static void read(Map<Long, Long> into) {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      // A thread that has just ended has no count any more.
      if (bytes[i] >= 0) {
        into.put(ids[i], bytes[i]);
      }
    }
  }

  Set<Long> ids() {
    Set<Long> all = new TreeSet<>(first.keySet());
    all.addAll(second.keySet());
    return all;
  }

  /** Returns -1 for a thread that was not alive then. */
  long first(long id) {
    return first.getOrDefault(id, -1L);
  }

  /** Returns -1 for a thread that was not alive then. */
  long second(long id) {
    return second.getOrDefault(id, -1L);
  }
}
