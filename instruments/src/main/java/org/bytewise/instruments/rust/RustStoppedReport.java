package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/**
 * A question that was stopped before it had an answer.
 *
 * @param byLimit whether the compiler took too long; otherwise the learner stopped it
 */
record RustStoppedReport(String asked, boolean byLimit, RustSource source) implements Report {
  private String reason() {
    return byLimit ? "rustc was stopped: compiling it takes too long" : "stopped";
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(Lines.wrapped(reason(), Style.WRONG, width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    return RustData.of(RunStatus.INTERRUPTED, reason(), asked, "snippet", source);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.INTERRUPTED;
  }
}
