package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/** Says why a target could not be measured, with the place that the compiler complains of. */
final class FailureLines {
  private FailureLines() {}

  static List<Line> of(TargetException failure, String prefix, int width) {
    List<Line> lines = new ArrayList<>();
    // What goes to standard error stays one line, whatever the terminal's width.
    List<String> message = prefix.isEmpty()
        ? Lines.wrapped(failure.getMessage(), width, 2)
        : List.of(prefix + failure.getMessage());
    message.forEach(text -> lines.add(Line.of(Style.WRONG, text)));
    failure.diagnostics().stream()
        .limit(1)
        .forEach(first -> lines.addAll(Outcomes.underlined(first)));
    return lines;
  }
}
