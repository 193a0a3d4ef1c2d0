package org.bytewise.snippets.stepping;

import java.util.List;

/**
 * What a thread allocated between two of its stops, one-time allocations of class loading and
 * linking apart.
 *
 * @param objects the number of objects; -1 if unknown
 * @param bytes their size in bytes; -1 if unknown
 * @param byType objects and bytes by type, largest first
 * @param traces those of them that are stack traces of exceptions, which the VM keeps in arrays
 * @param oneTimeBytes what the VM allocated for the first use of code, in bytes
 * @param exact whether objects and sizes add up to the VM's own count of the thread's bytes
 * @param reason why it is not exact; null if it is
 */
public record LineCost(
    long objects,
    long bytes,
    List<OfType> byType,
    List<OfType> traces,
    long oneTimeBytes,
    boolean exact,
    String reason) {
  public LineCost {
    byType = List.copyOf(byType);
    traces = List.copyOf(traces);
  }

  /** Objects of one type and their bytes in total. */
  public record OfType(String type, long objects, long bytes) {}
}
