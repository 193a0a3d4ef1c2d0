package org.bytewise.counting.recorder;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;

/**
 * Whether any thread but two may have allocated anything since the creation of this object: the one
 * that runs the code, and the one that uses this object, which may be the same. The VM has counted
 * the bytes of all its threads, ended ones included, since 21, and in the later updates of 17. But
 * for a moment it counts those of a thread that ends neither here nor there, so where threads have
 * come or gone, their bytes prove nothing.
 */
public final class OtherThreads {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Null if this VM does not tell. Called without boxing, which would show in the figure. */
  private static final MethodHandle TOTAL = total();

  private final Thread code;
  private final long started;
  private final int alive;
  private final long before;

  private OtherThreads(Thread code) {
    this.code = code;
    // Read before the bytes: a thread that ends in between has then gone.
    this.started = THREADS.getTotalStartedThreadCount();
    this.alive = THREADS.getThreadCount();
    this.before = bytes(code);
  }

  private static MethodHandle total() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              ThreadMXBean.class, "getTotalThreadAllocatedBytes", MethodType.methodType(long.class))
          .bindTo(THREADS);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Begins to look at all threads but the current one and the one that runs the code. */
  public static OtherThreads than(Thread code) {
    return new OtherThreads(code);
  }

  /** Returns whether this VM counts what they allocate. */
  public static boolean areCounted() {
    return bytes(Thread.currentThread()) >= 0;
  }

  /** Returns true also if the VM does not count, or if any thread has started or ended. */
  public boolean haveAllocated() {
    return before < 0
        || bytes(code) != before
        // Read after the bytes: a thread that they leave out no longer counts as alive.
        || THREADS.getThreadCount() != alive
        || THREADS.getTotalStartedThreadCount() != started;
  }

  /** Returns -1 if the VM does not count the bytes of all its threads. */
  private static long bytes(Thread code) {
    boolean same = code == Thread.currentThread();
    long ofCode = same ? 0 : THREADS.getThreadAllocatedBytes(code.getId());
    long ofThis = Recorder.threadBytes();
    long all = all();
    return ofCode < 0 || ofThis < 0 || all < 0 ? -1 : all - ofCode - ofThis;
  }

  private static long all() {
    if (TOTAL == null) {
      return -1;
    }
    try {
      return (long) TOTAL.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
