package org.bytewise.instruments.growth;

import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.Evaluation;

/** The report of code that did not complete, so that nothing grew. */
record UngrownReport(Evaluation evaluation) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    return Outcomes.of(width, glyphs).result(evaluation);
  }

  @Override
  public Map<String, Object> data() {
    return Envelope.of(ended(), evaluation);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(evaluation);
  }
}
