package org.bytewise.counting.recorder;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;

/**
 * The bytes that all threads of this VM have allocated, ended ones included. The VM has counted
 * them since 21, and in the later updates of 17.
 */
public final class WholeVm {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Null if this VM does not tell. Called without boxing, which would show in the figure. */
  private static final MethodHandle TOTAL = find();

  private WholeVm() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              ThreadMXBean.class, "getTotalThreadAllocatedBytes", MethodType.methodType(long.class))
          .bindTo(THREADS);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Returns whether this VM counts them. */
  public static boolean isCounted() {
    return bytes() >= 0;
  }

  /** Returns the bytes so far, or -1 if the VM does not count them; creates no objects. */
  public static long bytes() {
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
