package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Nearest;
import org.bytewise.screen.Style;
import org.bytewise.snippets.Diagnostic;

/**
 * What the compiler says of a type or of code that it refuses.
 *
 * @param near the recorded type that was probably meant
 */
record RustRejectedReport(
    String asked,
    boolean isType,
    List<Diagnostic> diagnostics,
    Optional<String> near,
    RustSource source)
    implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(Outcomes.of(width, glyphs).diagnostics(diagnostics));
    near.ifPresent(name -> lines.addAll(Lines.wrapped(
        "unknown Rust type '" + asked + "': " + Nearest.question(name), Style.WRONG, width)));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data =
        RustData.of(RunStatus.REJECTED, "", asked, isType ? "type" : "snippet", source);
    data.put("diagnostics", Envelope.diagnostics(diagnostics));
    return data;
  }

  @Override
  public RunStatus ended() {
    return RunStatus.REJECTED;
  }
}
