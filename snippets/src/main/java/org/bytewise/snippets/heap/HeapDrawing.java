package org.bytewise.snippets.heap;

import java.util.List;

/**
 * Variables of a session and the objects that they refer to, directly or through others. Immutable.
 *
 * @param roots the variables
 * @param heap the objects reachable from them
 */
public record HeapDrawing(List<Slot> roots, HeapView heap) {
  public HeapDrawing {
    roots = List.copyOf(roots);
  }
}
