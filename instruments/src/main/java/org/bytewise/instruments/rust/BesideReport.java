package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * A pair, with the figures of both sides.
 *
 * @param java the size of Java's type
 * @param rust the size of Rust's type
 * @param vm the VM on which Java was measured
 * @param source where the figures of Rust come from
 */
record BesideReport(
    ContainerPair pair,
    Measured java,
    RustRow.Type rust,
    List<Row> rows,
    String vm,
    RustSource source,
    CallForm form)
    implements Report {
  static final List<String> KEYS = List.of(
      "pair",
      "javaType",
      "javaBytes",
      "rustType",
      "rustBytes",
      "lesson",
      "vm",
      "source",
      "rustc",
      "platform",
      "rows",
      "pairs");

  /** The columns of the figures of Java. */
  private static final int JAVA = 26;

  BesideReport {
    rows = List.copyOf(rows);
  }

  /**
   * The figures of one row.
   *
   * @param java what the Java allocated
   * @param rust what the Rust allocated
   */
  record Row(ContainerPair.Row row, AllocationProfile java, RustRow.Operation rust) {
    String javaText() {
      AllocationProfile.Amount own = java.own();
      String figures = own.objects() == 0 ? "nothing" : Words.amount(own.objects(), own.bytes());
      return java.exact() ? figures : "at least " + figures;
    }

    String rustText() {
      return RustText.requests(rust.blocks(), rust.reallocations(), rust.bytes());
    }
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    int labels = width >= 2 * JAVA ? "in place".length() : 0;
    lines.add(Line.of(
        Style.HEADING,
        " ".repeat(labels) + "  " + padded("Java: " + pair.java()) + "Rust: " + rust.name()));
    figures("in place", Words.bytes(java.shallowBytes()), Words.bytes(rust.size()), labels, lines);
    for (Row row : rows) {
      lines.add(Line.EMPTY);
      lines.addAll(Lines.wrapped(row.row().label(), Style.STRONG, width));
      figures("", row.javaText(), row.rustText(), labels, lines);
      if (!row.row().given().isEmpty()) {
        code("given  ", row.row().given(), width, lines);
      }
      code("java   ", row.row().java(), width, lines);
      if (!row.rust().setup().isEmpty()) {
        code("given  ", row.rust().setup(), width, lines);
      }
      code("rust   ", row.rust().code(), width, lines);
    }
    lines.add(Line.EMPTY);
    lines.addAll(Lines.wrapped("Java measured now on " + vm, Style.MUTED, width));
    lines.addAll(Lines.wrapped("Rust " + source.line(), Style.MUTED, width));
    lines.addAll(Lines.wrapped("more: " + form.call("learn", pair.lesson()), Style.MUTED, width));
    return lines;
  }

  private static String padded(String text) {
    return text + " ".repeat(Math.max(2, JAVA - text.length()));
  }

  private static void figures(
      String label, String java, String rust, int labels, List<Line> lines) {
    String start = label + " ".repeat(Math.max(0, labels - label.length()));
    lines.add(Line.of(Style.RECEIPT, (labels == 0 ? label : start) + "  " + padded(java) + rust));
  }

  private static void code(String start, String code, int width, List<Line> lines) {
    String space = " ".repeat(2 + start.length());
    boolean first = true;
    for (String part : Lines.wrapped(code, Math.max(1, width - space.length()), 2)) {
      lines.add(Line.of(Style.MUTED, (first ? "  " + start : space) + part));
      first = false;
    }
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    KEYS.forEach(key -> data.put(key, null));
    data.put("pair", pair.name());
    data.put("javaType", java.type());
    data.put("javaBytes", java.shallowBytes());
    data.put("rustType", rust.name());
    data.put("rustBytes", rust.size());
    data.put("lesson", pair.lesson());
    data.put("vm", vm);
    source.data(data);
    List<Map<String, Object>> all = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", row.row().label());
      Map<String, Object> measured = new LinkedHashMap<>();
      measured.put("code", row.row().java());
      measured.putAll(Envelope.amount(row.java().own()));
      measured.put("exact", row.java().exact());
      one.put("java", measured);
      Map<String, Object> counted = new LinkedHashMap<>();
      RustData.operation(counted, row.rust());
      one.put("rust", counted);
      all.add(one);
    }
    data.put("rows", all);
    return data;
  }
}
