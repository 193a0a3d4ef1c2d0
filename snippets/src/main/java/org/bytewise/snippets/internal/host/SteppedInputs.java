package org.bytewise.snippets.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.InspectedHeap;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.internal.stepping.Stepper;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.StopListener;

/** Runs inputs line by line, and looks at the heap between them. Used by the engine's thread. */
public final class SteppedInputs {
  private static final HeapDrawing NOTHING =
      new HeapDrawing(List.of(), new HeapView(List.of(), 0, false), Set.of());

  private final SessionVm vm;
  private final StatementRunner statements;

  /** @param statements runs the inputs */
  public SteppedInputs(SessionVm vm, StatementRunner statements) {
    this.vm = vm;
    this.statements = statements;
  }

  /**
   * Runs an input line by line, and records each stop.
   *
   * @throws IllegalStateException if the profile is not {@link VmProfile#STEPPED}
   */
  public SteppedRun step(String input, StepLimits limits, StopListener listener) {
    if (vm.options().profile() != VmProfile.STEPPED) {
      throw new IllegalStateException(
          "code runs line by line in a session with the profile STEPPED only, not "
              + vm.options().profile());
    }
    EngineSteps steps = vm.engine().steps();
    Stepper stepper = steps.begin(limits, listener, vm.guard()::interrupt);
    try {
      Transcript transcript = statements.evaluate(input, false, false);
      return new SteppedRun(stepper.finish(), transcript, stepper.cut());
    } finally {
      steps.end();
    }
  }

  /** Draws variables of the session and what they can reach. */
  public HeapDrawing heapOf(List<String> variables, int objects) {
    return vm.engine().steps().draw(variables, objects);
  }

  /** Inspects expressions, and reads the objects reachable from their values. */
  public InspectedHeap inspectHeap(
      List<String> expressions, String probe, String argument, int objects) {
    return statements.hidden(() -> inspectedHeap(expressions, probe, argument, objects));
  }

  private InspectedHeap inspectedHeap(
      List<String> expressions, String probe, String argument, int objects) {
    List<Inspection> inspections = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    for (String expression : expressions) {
      Inspection inspection = statements.inspected(expression, probe, argument);
      inspections.add(inspection);
      if (inspection.evaluation() instanceof Evaluation.VmLost) {
        // With the VM, the values of the expressions before are gone.
        variables.clear();
        break;
      }
      if (inspection.evaluation() instanceof Evaluation.Value value) {
        sources.add(expression.strip());
        variables.add(value.name());
      }
    }
    HeapDrawing drawing = variables.isEmpty() ? NOTHING : heapOf(variables, objects);
    List<Slot> roots = new ArrayList<>();
    for (int i = 0; i < drawing.roots().size(); i++) {
      Slot root = drawing.roots().get(i);
      roots.add(new Slot(sources.get(i), root.type(), root.content()));
    }
    return new InspectedHeap(inspections, new HeapDrawing(roots, drawing.heap(), drawing.vmOwn()));
  }
}
