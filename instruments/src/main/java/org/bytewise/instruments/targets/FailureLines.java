package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/** Explains why a target could not be measured, with the location of a compiler error. */
public final class FailureLines {
  private FailureLines() {}

  /**
   * Returns the lines.
   *
   * @param prefix the prefix of the message; may be empty
   */
  public static List<Line> of(TargetException failure, String prefix, int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    // Standard error gets one line per message, regardless of the terminal's width.
    List<String> message = prefix.isEmpty()
        ? Lines.wrapped(failure.getMessage(), width, 2)
        : List.of(prefix + failure.getMessage());
    message.forEach(text -> lines.add(Line.of(Style.WRONG, text)));
    failure.diagnostics().stream()
        .limit(1)
        .forEach(first -> lines.addAll(Outcomes.of(width, glyphs).underlined(first)));
    return lines;
  }
}
