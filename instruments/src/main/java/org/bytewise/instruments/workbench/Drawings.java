package org.bytewise.instruments.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.TypeForm;
import org.bytewise.layout.VmModel;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.InspectedHeap;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.session.SnippetSession;

/** Reads the objects that values refer to, and measures their deep sizes. */
final class Drawings {
  private Drawings() {}

  /**
   * Evaluates expressions and reads their objects.
   *
   * @param values as typed
   * @param objects the most objects to read
   */
  static DrawnValues of(SnippetSession session, List<String> values, int objects) {
    List<TargetException> failures = new ArrayList<>();
    List<String> code = new ArrayList<>();
    for (String value : values) {
      if (JavaText.isBlank(value)) {
        failures.add(new TargetException("'%s' is not an expression".formatted(value)));
      } else {
        code.add(value);
      }
    }
    InspectedHeap heap = session.inspectHeap(
        code,
        ValueProbe.class,
        ValueProbe.unconfirmedArgument(VmModel.THIS, Limits.DEFAULT),
        objects);
    Map<Integer, Footprint> footprints = new HashMap<>();
    int root = 0;
    for (int i = 0; i < heap.inspections().size(); i++) {
      Inspection inspection = heap.inspections().get(i);
      if (inspection.evaluation() instanceof Evaluation.Value) {
        // Without a value of its own, a root has nothing to measure.
        if (root < heap.drawing().roots().size()) {
          note(heap.drawing().roots().get(root), inspection, footprints);
        }
        root++;
      } else {
        failures.add(failure(session, code.get(i), inspection.evaluation()));
      }
    }
    return new DrawnValues(heap.drawing(), footprints, failures);
  }

  private static TargetException failure(
      SnippetSession session, String value, Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Rejected
        && TypeForm.of(value) != null
        && session.inspect(value + ".class", VmProbe.class, "").evaluation()
            instanceof Evaluation.Value) {
      return new TargetException(
          "'%s' is a type; only values can be drawn, such as new int[3]".formatted(value));
    }
    return new TargetException(
        "'%s' %s".formatted(value, Targets.ending(evaluation, "a variable")), evaluation);
  }

  private static void note(Slot root, Inspection inspection, Map<Integer, Footprint> footprints) {
    if (root.content() instanceof Content.Reference reference
        && inspection.result().orElse(null) instanceof ProbeAnswer.Value measured) {
      footprints.put(reference.label(), measured.footprint());
    }
  }
}
