package org.bytewise.instruments.footprint;

import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.Evaluation;

/** The report of an expression that did not complete and so has no value. */
record UnmeasuredReport(String target, Evaluation evaluation) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    return Outcomes.of(width, glyphs).result(evaluation);
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.of(ended(), evaluation);
    data.put("target", target);
    return data;
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(evaluation);
  }
}
