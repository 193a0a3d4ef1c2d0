package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;

/**
 * How an object's backing array grew while elements were added to it, observed in the array itself.
 * Immutable.
 *
 * @param type the object's type, including its package
 * @param unit what the object holds
 * @param adds the number of elements added
 * @param slotBytes bytes of the backing array per unit of capacity; a slot of two references counts
 *     both
 * @param sizeAtFirst number of elements before the first add
 * @param capacityAtFirst number of slots before the first add; 0 if there was no array yet
 * @param size number of elements at the end
 * @param capacity slots at the end
 * @param wastedSlots number of empty slots at the end
 * @param growths number of changes of capacity
 * @param copiedElements elements copied or moved into another array, counted each time
 * @param allocatedBytes bytes that the adds allocated according to the VM, excluding the elements;
 *     -1 if calling the method may itself have allocated
 * @param steps the first changes of capacity, at most {@link #MOST_STEPS}
 * @param points the capacity at evenly spaced sizes from the first to the last, in ascending order
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
  /**
   * The most steps kept; further ones are only counted, because an array may be replaced at each of
   * a million adds.
   */
  public static final int MOST_STEPS = 1_000;

  /** The most elements that one run can add. */
  public static final int MOST_ADDS = 1_000_000;

  public Growth {
    steps = List.copyOf(steps);
    points = List.copyOf(points);
  }

  /** The unit of an object's contents. */
  public enum Unit {
    /** An element in a slot of its own, in sequence. */
    ELEMENT("element"),
    CHARACTER("character"),
    BYTE("byte"),
    /** An entry hashed to a slot, which other entries may share. */
    ENTRY("entry");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** Returns the singular noun for messages. */
    public String word() {
      return word;
    }
  }

  /**
   * A change of capacity.
   *
   * @param size number of elements when the add that caused the change had returned
   * @param capacity number of slots after the change
   * @param usedSlots number of occupied slots after the change
   * @param copiedElements number of elements copied or moved
   * @param threshold the size beyond which a hash table will grow again; -1 if it is unknown
   */
  public record Step(long size, long capacity, long usedSlots, long copiedElements, long threshold)
      implements Serializable {}

  /** The capacity, in slots, at a size. */
  public record Point(long size, long capacity) implements Serializable {}
}
