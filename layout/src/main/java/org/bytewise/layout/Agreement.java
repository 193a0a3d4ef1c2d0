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
 * The result of comparing, in the running VM, the three sources of layouts for a sample of widely
 * used types: the offsets alone, which is all that is read without the agent; the size that the VM
 * reports for an object; and JOL. Immutable.
 *
 * @param types the number of types compared
 * @param differences one line per type for which the sources differ
 * @param jol JOL's version; empty if its jar does not state one, null if JOL did not start
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

  public Agreement {
    differences = List.copyOf(differences);
  }

  /**
   * Compares the sources for every type of the sample.
   *
   * @throws LayoutException without the agent
   */
  public static Agreement ofSample() {
    if (!Agent.isLoaded()) {
      throw new LayoutException(
          "the VM was started without the agent: add -javaagent with the jar of"
              + " org.bytewise.layout");
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
      return Optional.of("%s according to its offsets, but the VM reports %s"
          .formatted(Text.count(byOffsets.shallowBytes(), "byte"), Text.count(bytes, "byte")));
    }
    return jol.flatMap(reader -> new Comparison(reader).ofType(type, byOffsets))
        .map(difference -> "JOL " + difference);
  }

  /** Returns whether all three sources agree on every type. */
  public boolean isComplete() {
    return jol != null && differences.isEmpty();
  }

  /** Returns the result as one readable line. */
  public String line() {
    if (!differences.isEmpty()) {
      return "%s of %s %s: %s"
          .formatted(
              Text.number(differences.size()),
              Text.count(types, "type"),
              differences.size() == 1 ? "differs" : "differ",
              String.join("; ", differences));
    }
    return jol == null
        ? "JOL did not start; offsets and sizes from the VM agree on " + Text.count(types, "type")
        : ("JOL " + jol).strip() + " and the VM agree on " + Text.count(types, "type");
  }
}
