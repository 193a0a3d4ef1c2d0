package org.bytewise.verdicts;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** The helper that people write: what a thread has allocated after some code, minus before. */
public final class Helper {
  private Helper() {}

  /** Returns the bytes that some code allocates. */
  public static long bytes(Runnable code) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    code.run();
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
