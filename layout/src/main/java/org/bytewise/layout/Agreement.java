package org.bytewise.layout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether what reads layouts agrees in the running VM, tried with types that people use: the
 * offsets alone, as where a type is asked for without the agent; the size that the VM gives for an
 * object; and JOL. Immutable.
 *
 * @param types how many were tried
 * @param differences one line for each type for which they differ
 * @param jol JOL's version; empty where the jar does not say, null where JOL could not be started
 */
public record Agreement(int types, List<String> differences, String jol) implements Serializable {
  private static final List<Class<?>> SAMPLE = List.of(
      Object.class,
      String.class,
      StringBuilder.class,
      StringJoiner.class,
      Boolean.class,
      Byte.class,
      Character.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigInteger.class,
      BigDecimal.class,
      LocalDate.class,
      UUID.class,
      Optional.class,
      BitSet.class,
      Random.class,
      ArrayList.class,
      ArrayDeque.class,
      LinkedList.class,
      PriorityQueue.class,
      HashMap.class,
      HashSet.class,
      LinkedHashMap.class,
      TreeMap.class,
      ConcurrentHashMap.class,
      CopyOnWriteArrayList.class,
      ArrayBlockingQueue.class,
      ReentrantLock.class,
      AtomicInteger.class,
      AtomicLong.class,
      IllegalStateException.class,
      StackTraceElement.class);

  /** Copies the list. */
  public Agreement {
    differences = List.copyOf(differences);
  }

  /**
   * Tries the types.
   *
   * @throws LayoutException without the agent
   */
  public static Agreement ofSample() {
    if (!Agent.isLoaded()) {
      throw new LayoutException("the VM was not started with the agent");
    }
    Optional<JolReader> jol = JolStart.reader();
    List<String> differences = new ArrayList<>();
    for (Class<?> type : SAMPLE) {
      difference(type, jol)
          .ifPresent(difference -> differences.add(type.getSimpleName() + ": " + difference));
    }
    return new Agreement(SAMPLE.size(), differences, jol.map(JolReader::version).orElse(null));
  }

  private static Optional<String> difference(Class<?> type, Optional<JolReader> jol) {
    long bytes = Agent.sizeOf(VmAccess.instance(type));
    ObjectLayout byOffsets = VmLayoutReader.layout(type);
    if (byOffsets.shallowBytes() != bytes) {
      return Optional.of("%s by its offsets, but the VM says %s"
          .formatted(Text.count(byOffsets.shallowBytes(), "byte"), Text.count(bytes, "byte")));
    }
    return jol.flatMap(reader -> new Comparison(reader).ofType(type, byOffsets))
        .map(difference -> "JOL " + difference);
  }

  /** Whether all three agree on each type. */
  public boolean isComplete() {
    return jol != null && differences.isEmpty();
  }

  /** One line for people. */
  public String line() {
    if (!differences.isEmpty()) {
      return "of %s these differ: %s"
          .formatted(Text.count(types, "type"), String.join("; ", differences));
    }
    return jol == null
        ? "JOL could not be started; the VM's own answers agree on " + Text.count(types, "type")
        : ("JOL " + jol).strip() + " and the VM agree on " + Text.count(types, "type");
  }
}
