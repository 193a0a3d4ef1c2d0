package org.bytewise.instruments.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * The outcome of code on a stack of a given size.
 *
 * @param output what it printed
 * @param stackBytes the stack size as reported by the VM
 * @param missing the session's declarations that could not be repeated
 */
record StackReport(RunEnding ending, String output, long stackBytes, List<String> missing)
    implements Report {

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(ending.lines(width, glyphs));
    if (!ending.isRejected()) {
      lines.addAll(
          Lines.wrapped("  on a stack of " + Words.bytes(stackBytes), Style.RECEIPT, width));
    }
    lines.addAll(RunEnding.missing(missing, width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = ending.data();
    data.put("output", output);
    data.put("stackBytes", stackBytes);
    data.put("missingDeclarations", missing);
    return data;
  }

  @Override
  public RunStatus ended() {
    return ending.outcome();
  }
}
