package org.bytewise.instruments.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.targets.TargetReport;
import org.bytewise.instruments.targets.TargetRow;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.TypeNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** A picture or table of each target, with its confirmation. */
final class LayoutReport extends TargetReport {
  private final boolean titled;
  private final boolean table;

  /** @param titled whether each target has a heading, even if there is only one */
  LayoutReport(List<TargetRow> rows, String prefix, boolean titled, boolean table) {
    super(rows, prefix);
    this.titled = titled;
    this.table = table;
  }

  @Override
  protected Map<String, Object> data(TargetRow row) {
    return TargetData.layout(row);
  }

  @Override
  public List<Line> results(int width, Glyphs glyphs) {
    List<TargetRow> rows = measured();
    List<Line> lines = new ArrayList<>();
    for (TargetRow row : rows) {
      if (!lines.isEmpty()) {
        lines.add(Line.EMPTY);
      }
      for (String text : text(row, titled || rows.size() > 1, width, glyphs)) {
        lines.add(Line.of(Style.PICTURE, text));
      }
    }
    return lines;
  }

  private List<String> text(TargetRow row, boolean heading, int width, Glyphs glyphs) {
    if (row.layout().isEmpty()) {
      String size = Words.count(row.measured().shallowBytes(), "byte");
      return List.of(row.measured().type() + ": " + size + ", a value without a header");
    }
    ObjectLayout layout = row.layout().get();
    List<String> lines = new ArrayList<>();
    if (table) {
      lines.addAll(LayoutTable.of(layout, width, glyphs));
    } else {
      if (heading) {
        // The picture itself names a simulated VM.
        String vm = layout.vm().simulated() ? "" : ", " + layout.vm().description();
        lines.addAll(Lines.wrapped(TypeNames.source(layout.type()) + vm, width, 0));
      }
      lines.addAll(LayoutPicture.of(layout, width, glyphs));
    }
    row.measured()
        .confirmation()
        .line()
        .ifPresent(line -> lines.addAll(Lines.wrapped(line, width, 0)));
    return lines;
  }
}
