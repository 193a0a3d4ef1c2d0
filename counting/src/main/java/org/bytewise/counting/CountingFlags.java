package org.bytewise.counting;

import java.util.List;

/** The flags of a VM that records every object. Constants only. */
public final class CountingFlags {
  /** Disables thread-local buffers, so that the flight recorder emits an event for each object. */
  public static final String NO_TLAB = "-XX:-UseTLAB";

  /**
   * Selects a collector with which that holds on every JDK; Serial and Parallel hide objects on 17.
   */
  public static final String G1 = "-XX:+UseG1GC";

  /** Disables C2, whose optimisations, and their timing, would show in the figures. */
  public static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

  /**
   * Keeps softly reachable objects until the heap is nearly full. By default, a VM without C2
   * clears a soft reference that has not been used for one second per free MiB of the current heap,
   * at first 20 to 30 seconds. If a run takes that long, as on a busy machine, the JDK's caches for
   * reflection, lambdas and formats disappear during it, and the code has to create them again.
   */
  public static final String KEEP_SOFT = "-XX:SoftRefLRUPolicyMSPerMB=1000000";

  /**
   * Lets the recorder start quickly and flush in the middle of a long recording, by the VM's own
   * entry points. No figure depends on it.
   */
  public static final String INTERNAL = "--add-opens=jdk.jfr/jdk.jfr.internal=ALL-UNNAMED";

  /**
   * Lets the VM's table of live objects be read without starting the MBean server. No figure
   * depends on it.
   */
  public static final String INTERNAL_COMMANDS =
      "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED";

  /**
   * Lets code wait for its compilation. Otherwise, how much C2 knows of the code when it begins,
   * and so which objects it removes, depends on how busy the machine is.
   */
  public static final String WAIT_FOR_COMPILER = "-XX:-BackgroundCompilation";

  private CountingFlags() {}

  /**
   * Returns all counting flags; in a VM started with them, the same code yields the same figures on
   * every run.
   */
  public static List<String> all() {
    return List.of(NO_TLAB, G1, C1_ONLY, KEEP_SOFT, INTERNAL);
  }
}
