package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;

/**
 * What running a piece of code allocated, one-time allocations apart. Immutable.
 *
 * @param objects created by the code, or by the methods that it calls
 * @param bytes of these objects
 * @param exact whether the count is proven
 * @param reason why it is not exact; empty where it is
 * @param byType the objects by type
 * @param oneTimeObjects created only because it was the first time
 * @param oneTimeBytes of these
 * @param otherThreadObjects created by other threads meanwhile
 * @param otherThreadBytes of these
 * @param directBytes growth of the direct buffers, outside of the heap
 */
public record Allocations(
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

  public Allocations {
    Objects.requireNonNull(reason, "reason");
    byType = List.copyOf(byType);
  }

  /** Of code that was not run. */
  public static final Allocations NONE = new Allocations(0, 0, true, "", List.of(), 0, 0, 0, 0, 0);

  /**
   * Of what ran without being counted here.
   *
   * @param reason why it was not counted
   */
  public static Allocations uncounted(String reason) {
    return new Allocations(0, 0, false, reason, List.of(), 0, 0, 0, 0, 0);
  }
}
