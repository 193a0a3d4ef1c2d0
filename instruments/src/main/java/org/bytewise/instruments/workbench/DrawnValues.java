package org.bytewise.instruments.workbench;

import java.util.List;
import java.util.Map;
import org.bytewise.layout.Footprint;
import org.bytewise.snippets.heap.HeapDrawing;

/**
 * Values and the objects reachable from them. Immutable.
 *
 * @param drawing the objects, with a root for each value, named as typed
 * @param footprints what each object that a root refers to reaches, as measured in its VM, by label
 * @param failures why other values are missing, in the order in which they were given
 */
public record DrawnValues(
    HeapDrawing drawing, Map<Integer, Footprint> footprints, List<TargetException> failures) {
  public DrawnValues {
    footprints = Map.copyOf(footprints);
    failures = List.copyOf(failures);
  }
}
