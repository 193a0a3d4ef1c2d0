package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.layout.VmModel;
import org.bytewise.repl.instruments.Measured;
import org.bytewise.repl.instruments.TargetException;
import org.bytewise.repl.instruments.Workbench;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.text.Outcomes;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;

/** Measures the targets of a command line, each in each VM, and says what could not be measured. */
final class Measuring {
  private final BytewiseCommand root;
  private final Reporter reporter;
  private final String command;

  Measuring(BytewiseCommand root, Reporter reporter, String command) {
    this.root = root;
    this.reporter = reporter;
    this.command = command;
  }

  /**
   * A target in one VM.
   *
   * @param vm what is true for this VM; of a primitive too, which is the same in all
   */
  record Row(VmModel vm, Measured measured) {}

  /** What was measured, in the order of the targets, and the exit status. */
  record Result(List<Row> rows, int status) {}

  Result measure(TargetOptions options) {
    return measure(options, false);
  }

  /** As {@link #measure}; of types JOL is asked as well. */
  Result measureConfirmed(TargetOptions options) {
    return measure(options, true);
  }

  private Result measure(TargetOptions options, boolean confirmed) {
    List<Row> rows = new ArrayList<>();
    int status = ExitStatus.FINE;
    try (Workbench workbench = Workbench.of(options())) {
      for (String target : options.targets()) {
        for (String vm : options.vms()) {
          try {
            Measured measured =
                confirmed ? workbench.measureConfirmed(target, vm) : workbench.measure(target, vm);
            rows.add(new Row(vmOf(measured, vm, workbench), measured));
          } catch (TargetException e) {
            status = ExitStatus.FAILED;
            reporter.error(command, e.getMessage());
            e.diagnostics().stream()
                .limit(1)
                .forEach(first -> reporter.errorLines(Outcomes.underlined(first)));
            if (vm.equals(VmModel.THIS)) {
              break;
            }
          }
        }
      }
    }
    return new Result(rows, status);
  }

  /** A collector that keeps objects from being counted does not keep them from being measured. */
  private SessionOptions options() {
    return root.session((text, error) -> root.surroundings().err().print(text))
        .profile(VmProfile.choosesCollector(root.vmFlags()) ? VmProfile.PLAIN : VmProfile.COUNTING)
        .build();
  }

  private static VmModel vmOf(Measured measured, String vm, Workbench workbench) {
    if (measured instanceof Measured.OfType type) {
      return type.layout().vm();
    }
    if (measured instanceof Measured.OfValue value) {
      return value.layout().vm();
    }
    return vm.equals(VmModel.THIS) ? workbench.vm() : VmModel.named(vm);
  }
}
