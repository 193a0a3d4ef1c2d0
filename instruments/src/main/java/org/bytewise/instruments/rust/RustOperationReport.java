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
import org.bytewise.screen.Words;

/** What a recorded operation allocates. */
record RustOperationReport(String asked, RustRow.Operation operation, RustSource source)
    implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    if (!operation.setup().isEmpty()) {
      lines.addAll(Lines.wrapped("given " + operation.setup(), Style.MUTED, width));
    }
    lines.addAll(Lines.wrapped(operation.code(), Style.CODE, width));
    String requests =
        RustText.requests(operation.blocks(), operation.reallocations(), operation.bytes());
    String peak =
        operation.peak() > 0 ? "; at most " + Words.bytes(operation.peak()) + " at a time" : "";
    lines.addAll(Lines.wrapped("allocated " + requests + peak, Style.RECEIPT, width, "  "));
    lines.addAll(Lines.wrapped(source.line(), Style.MUTED, width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = RustData.of(RunStatus.OK, "", asked, "operation", source);
    RustData.operation(data, operation);
    return data;
  }
}
