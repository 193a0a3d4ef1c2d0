package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;

/**
 * The allocations of a piece of code, with one-time allocations counted separately. Immutable.
 *
 * @param objects number of objects created by the code or by the methods that it calls
 * @param bytes their total size
 * @param exact whether the count is proven exact
 * @param reason why the count is not exact; empty if it is
 * @param byType the same figures by type
 * @param oneTimeObjects number of objects created only because the code ran for the first time
 * @param oneTimeBytes their total size
 * @param otherThreadObjects number of objects created by other threads in the meantime
 * @param otherThreadBytes their total size
 * @param directBytes growth of the memory of direct buffers, outside the heap, in bytes
 */
public record RunAllocations(
    long objects,
    long bytes,
    boolean exact,
    String reason,
    List<TypeCount> byType,
    long oneTimeObjects,
    long oneTimeBytes,
    long otherThreadObjects,
    long otherThreadBytes,
    long directBytes) {

  public RunAllocations {
    Objects.requireNonNull(reason, "reason");
    byType = List.copyOf(byType);
  }

  /** The allocations of code that was not run. */
  public static final RunAllocations NONE =
      new RunAllocations(0, 0, true, "", List.of(), 0, 0, 0, 0, 0);

  /**
   * Returns the allocations of code that ran without being counted.
   *
   * @param reason why it was not counted
   */
  public static RunAllocations uncounted(String reason) {
    return new RunAllocations(0, 0, false, reason, List.of(), 0, 0, 0, 0, 0);
  }
}
