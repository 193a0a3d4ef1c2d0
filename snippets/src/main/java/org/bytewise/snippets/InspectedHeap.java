package org.bytewise.snippets;

import java.util.List;
import org.bytewise.snippets.heap.HeapDrawing;

/**
 * The values of expressions and the objects reachable from them. Immutable.
 *
 * @param inspections of the expressions, in order, until one of them loses the VM
 * @param drawing the objects, with a root for each expression that has a value, named as typed
 */
public record InspectedHeap(List<Inspection> inspections, HeapDrawing drawing) {
  public InspectedHeap {
    inspections = List.copyOf(inspections);
  }
}
