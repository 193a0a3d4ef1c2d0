package org.bytewise.repl.tool.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.repl.text.Outcomes;
import org.bytewise.repl.tool.Ending;
import org.bytewise.repl.tool.Report;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.Evaluation;

/** Nothing has grown, because the code did not come to its end. */
record UngrownReport(Evaluation evaluation) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    return Outcomes.of(width, glyphs).result(evaluation);
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("status", Ending.status(ended()));
    data.put("exception", Ending.exception(evaluation));
    return data;
  }

  @Override
  public Outcome ended() {
    return Ending.of(evaluation);
  }
}
