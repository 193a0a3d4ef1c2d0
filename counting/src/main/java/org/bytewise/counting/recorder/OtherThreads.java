package org.bytewise.counting.recorder;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether any thread but two has allocated anything since the creation of this object: the one that
 * runs the code, and the one that uses this object.
 */
final class OtherThreads {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Thread code;
  private final long before;

  private OtherThreads(Thread code) {
    this.code = code;
    this.before = bytes();
  }

  /** Begins to look at all threads but the current one and the one that runs the code. */
  static OtherThreads than(Thread code) {
    return new OtherThreads(code);
  }

  /** Returns true also if the VM does not tell. */
  boolean haveAllocated() {
    return before < 0 || bytes() != before;
  }

  /** Returns -1 if the VM does not count the bytes of all its threads. */
  private long bytes() {
    boolean same = code == Thread.currentThread();
    long ofCode = same ? 0 : THREADS.getThreadAllocatedBytes(code.getId());
    long ofThis = Recorder.threadBytes();
    long all = WholeVm.bytes();
    return ofCode < 0 || ofThis < 0 || all < 0 ? -1 : all - ofCode - ofThis;
  }
}
