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
 * <p>Each {@code noAllocations} runs a block, and throws {@link AllocationError} if the block's own
 * code creates an object, in its lines or in the methods that they call; the message names the
 * first. Objects that the VM creates because it links, loads or initialises something for the first
 * time are allowed; the receipt shows them. Only the thread that calls is watched: what the block
 * has other threads do is not. An exception that the block throws is passed on as it is. Blocks may
 * be nested. A virtual thread cannot be watched; there an {@link IllegalStateException} says so.
 *
 * <p>The object that a lambda which uses local variables becomes is created before the block runs,
 * and does not count. Results of primitive types are not boxed.
 */
public final class Bytewise {
  /** Called on another thread, so that the error is no object of the block's. */
  private static final Function<String, Error> ERROR = AllocationError::new;

  private Bytewise() {}

  /** Runs code that must not allocate. */
  public static void noAllocations(Runnable block) {
    long before = AllocationWatch.begin();
    block.run();
    AllocationWatch.end(before, ERROR);
  }

  /** Runs code that must not allocate, and returns its value. */
  public static <T> T noAllocations(Supplier<T> block) {
    long before = AllocationWatch.begin();
    T value = block.get();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate, and returns its value. */
  public static int noAllocations(IntSupplier block) {
    long before = AllocationWatch.begin();
    int value = block.getAsInt();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate, and returns its value. */
  public static long noAllocations(LongSupplier block) {
    long before = AllocationWatch.begin();
    long value = block.getAsLong();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate, and returns its value. */
  public static double noAllocations(DoubleSupplier block) {
    long before = AllocationWatch.begin();
    double value = block.getAsDouble();
    AllocationWatch.end(before, ERROR);
    return value;
  }

  /** Runs code that must not allocate, and returns its value. */
  public static boolean noAllocations(BooleanSupplier block) {
    long before = AllocationWatch.begin();
    boolean value = block.getAsBoolean();
    AllocationWatch.end(before, ERROR);
    return value;
  }
}
