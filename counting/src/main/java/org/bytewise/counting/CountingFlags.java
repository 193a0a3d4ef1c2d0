package org.bytewise.counting;

import java.util.List;

/** Flags of a VM in which every object is seen. Constants only. */
public final class CountingFlags {
  /** No thread-local buffers: the flight recorder emits an event for each object. */
  public static final String NO_TLAB = "-XX:-UseTLAB";

  /** A collector in whose heap that holds on every JDK; Serial and Parallel hide objects on 17. */
  public static final String G1 = "-XX:+UseG1GC";

  /** No C2: what that removes, and when, would be in the figures. */
  public static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

  /**
   * Lets a long recording cost less: the recorder may write in the middle of it. No figure depends
   * on it.
   */
  public static final String FLUSH = "--add-exports=jdk.jfr/jdk.jfr.internal=ALL-UNNAMED";

  private CountingFlags() {}

  /** Returns all of them: in such a VM the same code shows the same figures at each run. */
  public static List<String> all() {
    return List.of(NO_TLAB, G1, C1_ONLY, FLUSH);
  }
}
