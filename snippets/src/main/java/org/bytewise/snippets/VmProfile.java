package org.bytewise.snippets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.CountingFlags;

/** Named sets of flags for the child VM. */
public enum VmProfile {
  /**
   * Every object is seen and counts do not depend on when the C2 compiler runs: no thread-local
   * allocation buffers, the G1 collector, the C1 compiler only.
   */
  COUNTING(CountingFlags.NO_TLAB, CountingFlags.G1, CountingFlags.C1_ONLY),

  /** As {@link #COUNTING}, with C2: what the compiler removes is not there to be counted. */
  JIT(CountingFlags.NO_TLAB, CountingFlags.G1),

  /**
   * The VM as it comes, with nothing in its way: for what is to be watched as a whole, in a heap or
   * with a collector of its own. Single objects are never counted in it.
   */
  PLAIN();

  /**
   * What learners exhaust by accident is bounded, so that it costs them the child VM and not the
   * machine. Each bound can be set otherwise by a session's own flags.
   */
  private static final List<String> BOUNDS = List.of(
      "-Xms32m",
      "-Xmx512m",
      "-XX:MaxMetaspaceSize=96m",
      "-XX:MaxDirectMemorySize=256m",
      "-XX:ReservedCodeCacheSize=64m");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable.
  private final List<String> flags;

  VmProfile(String... flags) {
    this.flags = List.of(flags);
  }

  /** Whether a session with this profile can count objects. */
  public boolean counts() {
    return this != PLAIN;
  }

  /** The flags, in the order in which the VM gets them. */
  public List<String> flags() {
    List<String> all = new ArrayList<>(BOUNDS);
    all.addAll(flags);
    return all;
  }
}
