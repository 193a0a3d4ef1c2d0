package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;

/**
 * How an object's backing array grew while elements were added to it, as seen in the array itself.
 * Immutable.
 *
 * @param type the object's type, with its package
 * @param unit what the object holds
 * @param adds how many elements were added
 * @param slotBytes bytes of the backing array for each unit of capacity; a slot of two references
 *     counts both
 * @param sizeAtFirst elements before the first add
 * @param capacityAtFirst slots before the first add; 0 where there was no array yet
 * @param size elements at the end
 * @param capacity slots at the end
 * @param wastedSlots slots at the end that hold nothing
 * @param growths how often the capacity changed
 * @param copiedElements elements that were copied, or moved, into another array, each time counted
 * @param allocatedBytes what the adds allocated by the VM's own count, without the elements; -1
 *     where calling the method may have allocated something, too
 * @param steps the first changes of capacity, at most {@link #MOST_STEPS}
 * @param points the capacity at sizes that lie evenly between the first and the last, in their
 *     order
 */
public record Growth(
    String type,
    Unit unit,
    int adds,
    int slotBytes,
    long sizeAtFirst,
    long capacityAtFirst,
    long size,
    long capacity,
    long wastedSlots,
    long growths,
    long copiedElements,
    long allocatedBytes,
    List<Step> steps,
    List<Point> points)
    implements Serializable {
  /** Steps beyond these are counted only: an array may be replaced at each of a million adds. */
  public static final int MOST_STEPS = 1_000;

  /** The most elements that can be added at once. */
  public static final int MOST_ADDS = 1_000_000;

  public Growth {
    steps = List.copyOf(steps);
    points = List.copyOf(points);
  }

  /** What is held. */
  public enum Unit {
    /** Each has a slot of its own, one after the other. */
    ELEMENT("element"),
    CHARACTER("character"),
    BYTE("byte"),
    /** Hashed to a slot, which others may have, too. */
    ENTRY("entry");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** One of them, in words. */
    public String word() {
      return word;
    }
  }

  /**
   * A change of capacity.
   *
   * @param size elements once the add had returned with which it happened
   * @param capacity slots from then on
   * @param usedSlots slots that held something then
   * @param copiedElements elements that were copied or moved
   * @param threshold the size beyond which a hash table says it will grow again; -1 where it says
   *     nothing
   */
  public record Step(long size, long capacity, long usedSlots, long copiedElements, long threshold)
      implements Serializable {}

  /** A capacity, in slots, at a size. */
  public record Point(long size, long capacity) implements Serializable {}
}
