package org.bytewise.snippets.heap;

import java.util.List;
import java.util.Optional;

/**
 * An object on the heap. Immutable.
 *
 * @param label its label in all views of a run, from 1, in the order in which the objects were
 *     first seen; never used for another object
 * @param type its class, with the package; for an array, such as {@code java.lang.String[]}
 * @param shallowBytes its shallow size in bytes, measured in its VM; -1 if that VM was started
 *     without an agent that measures, such as that of the layouts
 * @param fields its instance fields, those of superclasses first; empty for an array, and for
 *     classes, class loaders, modules and thread groups, which lead to everything in the VM; at a
 *     stop of a run, those of a thread are its name and the fields of its class if that was typed
 * @param length the length of an array; -1 for other objects
 * @param elements the first elements of an array, at most {@link #MOST_ELEMENTS}
 * @param text the characters of a string, at most {@link #MOST_CHARACTERS}, or the value of a box
 *     or an enum constant's name; empty for other objects; never from the object's own methods
 * @param collection how people think of it, for a collection, map or builder of the JDK
 */
public record HeapObject(
    int label,
    String type,
    long shallowBytes,
    List<Slot> fields,
    int length,
    List<Content> elements,
    Optional<String> text,
    Optional<Elements> collection) {
  public static final int MOST_ELEMENTS = 100;
  public static final int MOST_CHARACTERS = 1_000;

  public HeapObject {
    fields = List.copyOf(fields);
    elements = List.copyOf(elements);
  }

  /**
   * The elements of a collection, read from its fields.
   *
   * @param size its size
   * @param capacity the number of elements it has room for, or of a hash table's slots, as its own
   *     documentation uses the word; -1 if it has no such number
   * @param keys the keys of a map's entries; empty for other collections
   * @param values the elements, or the values of a map's entries, at most {@link #MOST_ELEMENTS}
   * @param inner the labels of the arrays and nodes that it consists of, which a picture can fold
   * @param innerIsLeast whether it has more of these, which are not in the view
   */
  public record Elements(
      int size,
      int capacity,
      List<Content> keys,
      List<Content> values,
      List<Integer> inner,
      boolean innerIsLeast) {
    public Elements {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
      inner = List.copyOf(inner);
    }
  }
}
