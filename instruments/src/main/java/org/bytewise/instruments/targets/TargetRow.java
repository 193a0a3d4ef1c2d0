package org.bytewise.instruments.targets;

import java.util.List;
import java.util.Optional;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/**
 * A target in one VM: its measurement, or the reason why there is none. Immutable.
 *
 * @param target as typed
 * @param vm the VM; also given for a primitive type, whose size is the same in all
 * @param measured null if it could not be measured
 * @param failure null where it could
 */
public record TargetRow(String target, VmModel vm, Measured measured, TargetException failure) {

  /** Returns whether it was measured. */
  public boolean isMeasured() {
    return failure == null;
  }

  /** Returns how measuring ended. */
  public RunStatus status() {
    if (isMeasured()) {
      return RunStatus.OK;
    }
    RunStatus ended = RunStatus.of(failure.evaluation().orElse(null));
    return ended == RunStatus.OK ? RunStatus.FAILED : ended;
  }

  /** Returns the layout, if it was measured and is not primitive. */
  public Optional<ObjectLayout> layout() {
    if (measured instanceof Measured.OfValue value) {
      return Optional.of(value.layout());
    }
    return measured instanceof Measured.OfType type ? Optional.of(type.layout()) : Optional.empty();
  }

  /**
   * Returns the lines that explain why it was not measured; none if it was.
   *
   * @param prefix their prefix; may be empty
   */
  List<Line> failureLines(String prefix, int width, Glyphs glyphs) {
    return isMeasured() ? List.of() : FailureLines.of(failure, prefix, width, glyphs);
  }
}
