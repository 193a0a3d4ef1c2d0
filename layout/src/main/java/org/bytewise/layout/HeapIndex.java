package org.bytewise.layout;

import java.util.Arrays;
import java.util.Map;

/**
 * Objects by identity, numbered from 0 in the order in which they were added, each with the number
 * of the object that it was found through. Grows in pieces, because it is made where memory may be
 * short. Keeps its objects from being collected. Not thread-safe.
 */
final class HeapIndex {
  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;
  private static final int FIRST_SLOTS = 1 << 16;

  private Object[][] objects = new Object[16][];
  private int[][] parents = new int[16][];

  /** Numbers plus 1, at the place of the object's identity hash or after; 0 where there is none. */
  private int[] slots = new int[FIRST_SLOTS];

  private int size;

  int size() {
    return size;
  }

  Object get(int number) {
    return objects[number >> PIECE_BITS][number & (PIECE - 1)];
  }

  /** As it was given to {@link #add}. */
  int parent(int number) {
    return parents[number >> PIECE_BITS][number & (PIECE - 1)];
  }

  boolean contains(Object object) {
    return slots[slot(object)] != 0;
  }

  /**
   * Adds an object, unless it is there.
   *
   * @param parent what the caller wants to know of it later; dropped after {@link #dropParents}
   * @return whether it was not there
   */
  boolean add(Object object, int parent) {
    int slot = slot(object);
    if (slots[slot] != 0) {
      return false;
    }
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
    if (size > slots.length / 4 * 3) {
      grow();
    }
    return true;
  }

  /** Forgets the parents, whose memory can be used for something else. */
  void dropParents() {
    parents = new int[0][];
  }

  /** Adds the arrays that this consists of. */
  void countOwnArrays(Map<Class<?>, long[]> counts) {
    int pieces = (size + PIECE - 1) >> PIECE_BITS;
    counts.computeIfAbsent(Object[].class, c -> new long[1])[0] += pieces;
    counts.computeIfAbsent(Object[][].class, c -> new long[1])[0]++;
    counts.computeIfAbsent(int[][].class, c -> new long[1])[0]++;
    int ofParents = parents.length == 0 ? 0 : pieces;
    counts.computeIfAbsent(int[].class, c -> new long[1])[0] += 1 + ofParents;
  }

  private int slot(Object object) {
    int mask = slots.length - 1;
    int hash = System.identityHashCode(object);
    // The low bits of an identity hash are random, but there may be only 25 of them.
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
