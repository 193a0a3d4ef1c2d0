package org.bytewise.layout;

import java.util.Arrays;
import java.util.Map;

/**
 * Objects by identity, numbered from 0 in the order in which they were added, each with the number
 * of the object through which it was found. Grows in small pieces, because it is used where memory
 * may be short. Keeps its objects alive. Not thread-safe.
 */
final class HeapIndex {
  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;
  private static final int FIRST_SLOTS = 1 << 16;

  private Object[][] objects = new Object[16][];
  private int[][] parents = new int[16][];

  /**
   * An open-addressing hash table of numbers plus 1, by identity hash code; 0 for an empty slot.
   */
  private int[] slots;

  private int size;

  /**
   * Creates an index.
   *
   * @param expected how many objects to have room for; it grows when there are more
   */
  HeapIndex(int expected) {
    int length = FIRST_SLOTS;
    while (expected > roomIn(length)) {
      length *= 2;
    }
    slots = new int[length];
  }

  int size() {
    return size;
  }

  Object get(int number) {
    return objects[number >> PIECE_BITS][number & (PIECE - 1)];
  }

  /** Returns the parent number passed to {@link #add}. */
  int parent(int number) {
    return parents[number >> PIECE_BITS][number & (PIECE - 1)];
  }

  boolean contains(Object object) {
    return slots[slot(object)] != 0;
  }

  /** Returns the free slot for an object that is not present, for {@link #addAt}; otherwise -1. */
  int freeSlot(Object object) {
    int slot = slot(object);
    return slots[slot] == 0 ? slot : -1;
  }

  /**
   * Adds an object unless it is present.
   *
   * @param parent a number that {@link #parent} returns later; ignored after {@link #dropParents}
   * @return whether it was added
   */
  boolean add(Object object, int parent) {
    int slot = freeSlot(object);
    if (slot < 0) {
      return false;
    }
    addAt(slot, object, parent);
    return true;
  }

  /** Adds an object at its {@link #freeSlot}, which was asked for after anything was last added. */
  void addAt(int slot, Object object, int parent) {
    int piece = size >> PIECE_BITS;
    if ((size & (PIECE - 1)) == 0) {
      if (piece == objects.length) {
        objects = Arrays.copyOf(objects, 2 * piece);
        if (parents.length > 0) {
          parents = Arrays.copyOf(parents, 2 * piece);
        }
      }
      objects[piece] = new Object[PIECE];
      if (parents.length > 0) {
        parents[piece] = new int[PIECE];
      }
    }
    objects[piece][size & (PIECE - 1)] = object;
    if (parents.length > 0) {
      parents[piece][size & (PIECE - 1)] = parent;
    }
    size++;
    slots[slot] = size;
    if (size > roomIn(slots.length)) {
      grow();
    }
  }

  /** Drops the parent numbers to free their memory. */
  void dropParents() {
    parents = new int[0][];
  }

  /** Adds this index's own arrays to counts by class. */
  void countOwnArrays(Map<Class<?>, long[]> counts) {
    int pieces = (size + PIECE - 1) >> PIECE_BITS;
    counts.computeIfAbsent(Object[].class, c -> new long[1])[0] += pieces;
    counts.computeIfAbsent(Object[][].class, c -> new long[1])[0]++;
    counts.computeIfAbsent(int[][].class, c -> new long[1])[0]++;
    int ofParents = parents.length == 0 ? 0 : pieces;
    counts.computeIfAbsent(int[].class, c -> new long[1])[0] += 1 + ofParents;
  }

  private static int roomIn(int slots) {
    return slots / 4 * 3;
  }

  private int slot(Object object) {
    int mask = slots.length - 1;
    int hash = System.identityHashCode(object);
    // An identity hash code is random, but may have only 25 bits.
    int at = (hash ^ (hash >>> 16)) & mask;
    while (slots[at] != 0 && get(slots[at] - 1) != object) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(get(number))] = number + 1;
    }
  }
}
