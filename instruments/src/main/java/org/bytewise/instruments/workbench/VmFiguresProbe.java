package org.bytewise.instruments.workbench;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.Serializable;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads the child VM's own figures; ignores the current value. The argument {@link #COLLECTED}
 * collects the heap first, so that only live objects are in use.
 */
public final class VmFiguresProbe implements BiFunction<Object, String, Serializable> {
  static final String COLLECTED = "collected";

  @Override
  public Serializable apply(Object value, String argument) {
    if (argument.equals(COLLECTED)) {
      System.gc();
    }
    long collections = 0;
    long pauseMillis = 0;
    List<GarbageCollectorMXBean> beans = ManagementFactory.getGarbageCollectorMXBeans();
    for (GarbageCollectorMXBean bean : beans) {
      // Concurrent collectors have one bean for their cycles and one for the pauses in them; any
      // other collection is a pause.
      if (!bean.getName().endsWith(" Pauses")) {
        collections += Math.max(0, bean.getCollectionCount());
      }
      if (!bean.getName().endsWith(" Cycles")) {
        pauseMillis += Math.max(0, bean.getCollectionTime());
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return new VmFigures(
        runtime.maxMemory(),
        runtime.totalMemory() - runtime.freeMemory(),
        collections,
        pauseMillis,
        stackBytes());
  }

  /** The VM keeps it in KiB. */
  static long stackBytes() {
    return Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("ThreadStackSize")
            .getValue())
        << 10;
  }
}
