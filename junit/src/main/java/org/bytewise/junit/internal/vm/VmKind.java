package org.bytewise.junit.internal.vm;

import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.CountingFlags;

/** A kind of VM that counts. */
public enum VmKind {
  /** Runs code as it is written. */
  AS_WRITTEN {
    @Override
    List<String> flags() {
      return withCommon(CountingFlags.all());
    }
  },

  /** Has the optimizing compiler, which the code waits for, so that no figure depends on load. */
  STEADY {
    @Override
    List<String> flags() {
      return withCommon(List.of(
          CountingFlags.NO_TLAB,
          CountingFlags.G1,
          CountingFlags.KEEP_SOFT,
          CountingFlags.INTERNAL,
          CountingFlags.WAIT_FOR_COMPILER));
    }
  };

  /** JUnit alone has more frames than the 64 that recordings contain by default. */
  private static final String DEEP_STACKS = "-XX:FlightRecorderOptions=stackdepth=2048";

  /** The VM's own messages belong to its last words. */
  private static final String MESSAGES_TO_STDERR = "-XX:+DisplayVMOutputToStderr";

  private static List<String> withCommon(List<String> flags) {
    return Stream.concat(flags.stream(), Stream.of(DEEP_STACKS, MESSAGES_TO_STDERR))
        .toList();
  }

  /** Returns the flags of such a VM. */
  abstract List<String> flags();
}
