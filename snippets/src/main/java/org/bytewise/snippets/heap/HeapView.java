package org.bytewise.snippets.heap;

import java.util.List;
import java.util.Optional;

/**
 * The part of a heap that is reachable from given variables at one moment. Immutable.
 *
 * @param objects the objects, nearest to the variables first
 * @param leftOut how many further objects are reachable; at least that many if
 *     {@code leftOutIsLeast}
 * @param leftOutIsLeast whether counting stopped before the end
 */
public record HeapView(List<HeapObject> objects, int leftOut, boolean leftOutIsLeast) {
  public HeapView {
    objects = List.copyOf(objects);
  }

  /** Returns the object with a label; empty if the view does not have it. */
  public Optional<HeapObject> find(int label) {
    return objects.stream().filter(object -> object.label() == label).findFirst();
  }
}
