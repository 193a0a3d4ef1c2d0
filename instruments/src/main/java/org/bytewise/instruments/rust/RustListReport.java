package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * Everything that is recorded.
 *
 * @param hasCompiler whether other types and code can be measured here
 */
record RustListReport(RustTable table, boolean hasCompiler, CallForm form) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    Map<String, List<String>> bySize = new LinkedHashMap<>();
    table.types().stream()
        .sorted((a, b) -> Long.compare(a.size(), b.size()))
        .forEach(type -> bySize
            .computeIfAbsent(Words.number(type.size()), size -> new ArrayList<>())
            .add(type.name()));
    int digits = bySize.keySet().stream().mapToInt(String::length).max().orElse(0);
    lines.add(Line.of(Style.HEADING, "Types by their bytes"));
    bySize.forEach((size, names) -> {
      String start = " ".repeat(digits - size.length()) + size + "  ";
      String space = " ".repeat(start.length());
      boolean first = true;
      for (String line : Lines.listed(names, Math.max(1, width - start.length()))) {
        lines.add(Line.of(Style.PLAIN, (first ? start : space) + line));
        first = false;
      }
    });
    lines.add(Line.EMPTY);
    TextTable operations = new TextTable("Operations", "blocks>", "reallocations>", "bytes>");
    for (RustRow.Operation one : table.operations()) {
      operations.row(
          one.name(),
          Words.number(one.blocks()),
          Words.number(one.reallocations()),
          Words.number(one.bytes()));
    }
    operations.lines(width, glyphs).forEach(line -> lines.add(Line.of(Style.PLAIN, line)));
    lines.add(Line.EMPTY);
    lines.addAll(Lines.wrapped(RustSource.of(table).line(), Style.MUTED, width));
    lines.addAll(Lines.wrapped(
        hasCompiler
            ? "other types and code are measured by your rustc: "
                + form.call("rust", "let v = vec![1, 2, 3]; v")
            : "for other types and for code, " + Rustc.INSTALL,
        Style.MUTED,
        width));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = RustData.of(RunStatus.OK, "", null, "list", RustSource.of(table));
    List<Map<String, Object>> types = new ArrayList<>();
    for (RustRow.Type type : table.types()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", type.name());
      RustData.type(one, type);
      types.add(one);
    }
    data.put("types", types);
    List<Map<String, Object>> operations = new ArrayList<>();
    for (RustRow.Operation operation : table.operations()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", operation.name());
      RustData.operation(one, operation);
      operations.add(one);
    }
    data.put("operations", operations);
    return data;
  }
}
