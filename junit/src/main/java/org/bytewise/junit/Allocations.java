package org.bytewise.junit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.junit.internal.vm.CountingSession;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.RunningTest;

/**
 * Counts what a part of a test allocates.
 *
 * <pre>{@code
 * @Test
 * void adds() {
 *   List<Integer> list = new ArrayList<>(10);
 *   assertAllocations(() -> list.add(1_000)).objects(1).noneOf(Long.class);
 * }
 * }</pre>
 *
 * <p>The code runs once, as it would without this class. If its objects are asked for, the whole
 * test runs again in another VM, as often as it takes for the counts to agree. So the test must be
 * repeatable, and must call these methods on its own thread, in the same order each time.
 */
public final class Allocations {
  private Allocations() {}

  /**
   * Runs code and returns what it allocates as it is written.
   *
   * @throws UncountedAllocationsError if this VM does not count the thread's bytes, as on a virtual
   *     thread
   */
  public static SpentAllocations during(CountedCode code) {
    return during(CountingMode.AS_WRITTEN, code);
  }

  /**
   * Runs code and returns what it allocates.
   *
   * @param mode whether the code counts as it is written, or as the optimizing compiler leaves it
   * @throws UncountedAllocationsError as above
   */
  public static SpentAllocations during(CountingMode mode, CountedCode code) {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(code, "code");
    return spent(mode, code);
  }

  /** Runs code and returns assertions about what it allocates as it is written. */
  public static AllocationAssert assertAllocations(CountedCode code) {
    return assertAllocations(CountingMode.AS_WRITTEN, code);
  }

  /**
   * Runs code and returns assertions about what it allocates.
   *
   * @param mode whether the code counts as it is written, or as the optimizing compiler leaves it
   */
  public static AllocationAssert assertAllocations(CountingMode mode, CountedCode code) {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(code, "code");
    return new AllocationAssert(spent(mode, code));
  }

  private static CountedAllocations spent(CountingMode mode, CountedCode code) {
    Optional<RunningTest.Of> test = RunningTest.current();
    Optional<CountingSession> session = CountingSession.current();
    try {
      if (session.isPresent() && test.isPresent()) {
        ExactCount count = session.get().region(mode == CountingMode.STEADY, code::run);
        return new CountedAllocations(mode, count.own().bytes(), count);
      }
      int region = test.map(RunningTest.Of::beginRegion).orElse(0);
      long bytes;
      try {
        long before = Recorder.threadBytes();
        code.run();
        bytes = Recorder.bytesSince(before);
      } finally {
        test.ifPresent(running -> running.endRegion(region));
      }
      if (bytes < 0) {
        throw new UncountedAllocationsError(
            "This VM does not count what this thread allocates; use a platform thread.");
      }
      return new CountedAllocations(mode, bytes, test, region);
    } catch (Throwable e) {
      Allocations.<RuntimeException>rethrow(e);
      throw new AssertionError(e);
    }
  }

  /** Throws anything as it is, for callers that declare no exception. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(Throwable e) throws T {
    throw (T) e;
  }

  static List<String> names(Class<?>... classes) {
    return java.util.Arrays.stream(classes).map(AllocationBudget::name).toList();
  }
}
