package org.bytewise.snippets.internal.host;

import java.util.List;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.internal.stepping.Stepper;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.StopListener;

/** Runs inputs line by line, and draws what is left of them. Used by the engine's thread. */
public final class SteppedRuns {
  private final SessionVm vm;
  private final StatementRunner statements;

  public SteppedRuns(SessionVm vm, StatementRunner statements) {
    this.vm = vm;
    this.statements = statements;
  }

  /** Runs an input line by line, and records each stop. */
  public SteppedRun step(String input, StepLimits limits, StopListener listener) {
    SessionOptions options = vm.options();
    if (options.profile() != VmProfile.STEPPED) {
      throw new IllegalStateException(
          "code runs line by line in a session with the profile STEPPED only, not "
              + options.profile());
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
}
