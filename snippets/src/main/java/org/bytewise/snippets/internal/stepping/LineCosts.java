package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ThreadReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.profile.ByteMismatch;
import org.bytewise.counting.profile.ThreadCosts;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.LineCost.OfType;

/**
 * What threads allocate from stop to stop: the objects from the recording, which is cut at each
 * stop, and the VM's own count of bytes, which they must add up to. Not thread-safe.
 */
final class LineCosts {
  static final LineCost NOTHING = new LineCost(0, 0, List.of(), List.of(), 0, true, null);

  private final StandstillAid aid;
  private final CodeThreads threads;
  private final ThreadCosts costs;

  /** The bytes that threads had allocated at their last stop; other threads began with none. */
  private final Map<ThreadReference, Long> before = new HashMap<>();

  /** What threads allocated before a statement ended and another one began. */
  private final Map<ThreadReference, LineCost> pending = new HashMap<>();

  LineCosts(StandstillAid aid, CodeThreads threads, ThreadCosts costs) {
    this.aid = aid;
    this.threads = threads;
    this.costs = costs;
  }

  /** Counts a thread, which stands still, from now on. */
  void begin(ThreadReference thread) {
    if (before.isEmpty()) {
      forgetAll(thread);
      return;
    }
    cut();
    costs.take(threads.id(thread));
    before.put(thread, allocated(thread));
  }

  /**
   * Forgets, unread, what was recorded before the code began: reading what the tool has had the VM
   * do until then would take a fifth of the time to the first picture.
   */
  private void forgetAll(ThreadReference current) {
    List<ThreadReference> standing = threads.suspend(current);
    try {
      Files.deleteIfExists(Path.of(aid.cut()));
      standing.forEach(one -> before.put(one, allocated(one)));
    } catch (IOException e) {
      throw new StandstillException("the recording could not be discarded: " + e.getMessage(), e);
    } finally {
      threads.resume(standing);
    }
  }

  private long allocated(ThreadReference thread) {
    return aid.allocated(threads.id(thread));
  }

  /** Returns what the recorder says about the time since the last cut; null if all is well. */
  private String cut() {
    try {
      Path file = Path.of(aid.cut());
      try {
        costs.read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException | StandstillException e) {
      return "the recording could not be read: " + e.getMessage();
    }
    return costs.takeLost() ? "the flight recorder dropped events" : null;
  }

  /** Keeps a cost for the thread's next stop. */
  void keep(ThreadReference thread, LineCost cost) {
    pending.put(thread, cost);
  }

  /** Returns what a thread has allocated since its last stop. */
  LineCost take(ThreadReference thread) {
    LineCost now = since(thread);
    LineCost kept = pending.remove(thread);
    return kept == null ? now : plus(kept, now);
  }

  private LineCost since(ThreadReference thread) {
    long bytes = allocated(thread);
    if (bytes < 0) {
      return unproved(thread);
    }
    long counted = bytes - before.getOrDefault(thread, 0L);
    before.put(thread, bytes);
    if (counted == 0) {
      return NOTHING;
    }
    String doubt = cut();
    ThreadCosts.Cost cost = costs.take(threads.id(thread));
    if (doubt == null && cost.seenBytes() != counted) {
      doubt = ByteMismatch.text(counted, cost.seenBytes());
    }
    return cost(cost, doubt);
  }

  /** Returns what was recorded of a thread whose bytes the VM does not count. */
  private LineCost unproved(ThreadReference thread) {
    if (!threads.isVirtual(thread)) {
      return new LineCost(
          -1, -1, List.of(), List.of(), 0, false, "this VM does not count a thread's bytes");
    }
    String doubt = cut();
    return cost(
        costs.take(threads.id(thread)),
        doubt == null ? "the VM does not count the bytes of a virtual thread" : doubt);
  }

  /** @param doubt why it may not be all; null if it is */
  private static LineCost cost(ThreadCosts.Cost cost, String doubt) {
    return new LineCost(
        cost.own().objects(),
        cost.own().bytes(),
        cost.byType().stream().map(LineCosts::ofType).toList(),
        cost.traces().stream().map(LineCosts::ofType).toList(),
        cost.oneTime().bytes(),
        doubt == null,
        doubt);
  }

  private static OfType ofType(TypeAmount one) {
    return new OfType(one.type(), one.amount().objects(), one.amount().bytes());
  }

  private static LineCost plus(LineCost one, LineCost other) {
    return new LineCost(
        one.objects() < 0 || other.objects() < 0 ? -1 : one.objects() + other.objects(),
        one.bytes() < 0 || other.bytes() < 0 ? -1 : one.bytes() + other.bytes(),
        plus(one.byType(), other.byType()),
        plus(one.traces(), other.traces()),
        one.oneTimeBytes() + other.oneTimeBytes(),
        one.exact() && other.exact(),
        one.reason() == null ? other.reason() : one.reason());
  }

  private static List<OfType> plus(List<OfType> one, List<OfType> other) {
    Map<String, OfType> types = new HashMap<>();
    for (List<OfType> some : List.of(one, other)) {
      for (OfType type : some) {
        types.merge(
            type.type(),
            type,
            (a, b) -> new OfType(a.type(), a.objects() + b.objects(), a.bytes() + b.bytes()));
      }
    }
    List<OfType> sorted = new ArrayList<>(types.values());
    sorted.sort(
        java.util.Comparator.comparingLong(OfType::bytes).reversed().thenComparing(OfType::type));
    return sorted;
  }
}
