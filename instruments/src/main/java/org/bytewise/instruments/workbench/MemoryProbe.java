package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads the child VM's memory regions from its MXBeans; ignores the current value and the argument.
 */
public final class MemoryProbe implements BiFunction<Object, String, Serializable> {
  private static final List<String> KINDS =
      List.of("heap", "class data", "code", "stack", "direct");
  private static final Map<String, String> BUFFERS =
      Map.of("direct", "Direct buffers", "mapped", "Mapped buffers");
  private static final String METASPACE = "Metaspace";
  private static final String CLASS_SPACE = "Compressed Class Space";

  @Override
  public Serializable apply(Object value, String argument) {
    List<MemoryRegion> regions = new ArrayList<>();
    MemoryUsage classSpace = null;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals(CLASS_SPACE)) {
        classSpace = pool.getUsage();
      }
    }
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      regions.add(region(pool, classSpace));
    }
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long stack = VmFiguresProbe.stackBytes();
    regions.add(new MemoryRegion("Thread stacks", "stack", -1, threads * stack, -1));
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      // Besides the two well-known pools there are rare ones, which are listed only if in use.
      if (BUFFERS.containsKey(pool.getName()) || pool.getTotalCapacity() > 0) {
        regions.add(new MemoryRegion(
            BUFFERS.getOrDefault(pool.getName(), pool.getName()),
            "direct",
            pool.getMemoryUsed(),
            pool.getTotalCapacity(),
            -1));
      }
    }
    regions.sort(Comparator.comparingInt(region -> KINDS.indexOf(region.kind())));
    return new MemoryMap(regions, threads, stack);
  }

  /** The VM includes the class space in metaspace; here it is counted once. */
  private static MemoryRegion region(MemoryPoolMXBean pool, MemoryUsage classSpace) {
    MemoryUsage usage = pool.getUsage();
    String name = pool.getName();
    boolean whole = name.equals(METASPACE) && classSpace != null;
    return new MemoryRegion(
        whole ? METASPACE + " without class space" : name,
        kind(pool),
        usage.getUsed() - (whole ? classSpace.getUsed() : 0),
        usage.getCommitted() - (whole ? classSpace.getCommitted() : 0),
        usage.getMax());
  }

  private static String kind(MemoryPoolMXBean pool) {
    if (pool.getType() == MemoryType.HEAP) {
      return "heap";
    }
    return pool.getName().startsWith("Code") ? "code" : "class data";
  }
}
