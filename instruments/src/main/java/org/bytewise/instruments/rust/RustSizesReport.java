package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SplitReport;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/** A line for each type of Rust, and where the figures come from. */
record RustSizesReport(List<Row> rows, CallForm form) implements SplitReport {
  RustSizesReport {
    rows = List.copyOf(rows);
  }

  /**
   * A target.
   *
   * @param type empty if it could not be measured
   * @param problem why it could not; empty if it was
   */
  record Row(String target, Optional<RustRow.Type> type, RustSource source, String problem) {}

  @Override
  public List<Line> results(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    int names = rows.stream()
        .flatMap(row -> row.type().stream())
        .mapToInt(type -> type.name().length())
        .max()
        .orElse(0);
    Set<String> sources = new LinkedHashSet<>();
    for (Row row : rows) {
      row.type().ifPresent(type -> {
        String space = " ".repeat(names - type.name().length() + 2);
        lines.addAll(Lines.wrapped(type.name() + space + RustText.size(type), Style.PLAIN, width));
        sources.add(row.source().line());
      });
    }
    sources.forEach(source -> lines.addAll(Lines.wrapped(source, Style.MUTED, width)));
    return lines;
  }

  @Override
  public List<Line> errors(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.type().isEmpty()) {
        lines.add(Line.of(Style.WRONG, form.prefix("sizeof") + row.problem()));
      }
    }
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = rows.size() == 1 ? data(rows.get(0)) : Envelope.ok();
    data.put("status", ended().word());
    data.put("targets", json());
    return data;
  }

  @Override
  public List<Map<String, Object>> json() {
    return rows.stream().map(RustSizesReport::data).toList();
  }

  private static Map<String, Object> data(Row row) {
    Map<String, Object> data =
        row.type().isPresent() ? Envelope.ok() : Envelope.failed(RunStatus.FAILED, row.problem());
    TargetData.SIZE_KEYS.forEach(key -> data.put(key, null));
    data.put("target", row.target());
    row.type().ifPresent(type -> {
      data.put("type", type.name());
      data.put("kind", "type");
      data.put("vm", row.source().line());
      data.put("simulated", false);
      data.put("shallowBytes", type.size());
      data.put("alignmentBytes", type.alignment());
    });
    return data;
  }

  @Override
  public RunStatus ended() {
    return rows.stream().allMatch(row -> row.type().isPresent()) ? RunStatus.OK : RunStatus.FAILED;
  }
}
