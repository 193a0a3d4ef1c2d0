package org.bytewise.snippets.api;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bytewise.counting.watch.AllocationWatch;

/**
 * Assertions about memory, for snippets. Stateless.
 *
 * <p>Each {@code noAllocations} method runs a block and throws {@link AllocationError} if the
 * block's own code creates an object, in its lines or in the methods that they call; the message
 * names the first such object. One-time allocations, which the VM makes when it links, loads or
 * initialises something for the first time, are allowed and appear in the receipt. Only the calling
 * thread is watched, not other threads that the block uses. An exception thrown by the block
 * propagates unchanged. Blocks may be nested. Virtual threads cannot be watched: calls on them
 * throw an {@link IllegalStateException}.
 *
 * <p>The object for a capturing lambda is created before the block runs and does not count.
 * Primitive results are not boxed.
 */
public final class Bytewise {
  /** Called on another thread, so that the error does not count as an object of the block. */
  private static final Function<String, Error> ERROR = AllocationError::new;

  private Bytewise() {}

  /** Runs code that must not allocate. */
  public static void noAllocations(Runnable block) {
    long before = AllocationWatch.begin();
    block.run();
    AllocationWatch.end(before, ERROR);
  }

  /** Runs code that must not allocate and returns its value. */
  public static <T> T noAllocations(Supplier<T> block) {
    long before = AllocationWatch.begin();
    T value = block.get();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate and returns its value. */
  public static int noAllocations(IntSupplier block) {
    long before = AllocationWatch.begin();
    int value = block.getAsInt();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate and returns its value. */
  public static long noAllocations(LongSupplier block) {
    long before = AllocationWatch.begin();
    long value = block.getAsLong();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate and returns its value. */
  public static double noAllocations(DoubleSupplier block) {
    long before = AllocationWatch.begin();
    double value = block.getAsDouble();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate and returns its value. */
  public static boolean noAllocations(BooleanSupplier block) {
    long before = AllocationWatch.begin();
    boolean value = block.getAsBoolean();
    AllocationWatch.end(before, ERROR);
    return value;
  }
}
