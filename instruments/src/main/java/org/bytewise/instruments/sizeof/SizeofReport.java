package org.bytewise.instruments.sizeof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.targets.TargetReport;
import org.bytewise.instruments.targets.TargetRow;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** A line for each target and VM, and the VM that the figures apply to. */
final class SizeofReport extends TargetReport {
  private static final String SIMULATED = " (simulated)";

  /** If names leave less room than this, the sum starts on its own line. */
  private static final int LEAST_SUM = 30;

  private final CallForm form;
  private final boolean severalVms;

  /**
   * @param form where it was called: at the prompt, the VM need not be named each time
   * @param severalVms whether each target was measured in several VMs
   */
  SizeofReport(List<TargetRow> rows, CallForm form, boolean severalVms) {
    super(rows, form.prefix("sizeof"));
    this.form = form;
    this.severalVms = severalVms;
  }

  @Override
  protected Map<String, Object> data(TargetRow row) {
    return TargetData.size(row);
  }

  @Override
  public List<Line> results(int width, Glyphs glyphs) {
    List<TargetRow> rows = measured();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> text = severalVms ? byVm(rows, width) : byTarget(rows, width);
    List<Line> lines = new ArrayList<>();
    for (String one : text) {
      lines.add(one.isEmpty() ? Line.EMPTY : Line.of(Style.PLAIN, one));
    }
    return lines;
  }

  /** Returns a line for each target, and finally the VM that all of them apply to. */
  private List<String> byTarget(List<TargetRow> rows, int width) {
    List<String> lines = new ArrayList<>();
    int names = columns(rows, false);
    int digits = digits(rows);
    for (TargetRow row : rows) {
      lines.addAll(lines(row.target(), row.measured(), names, digits, width));
    }
    if (form == CallForm.COMMAND_LINE) {
      lines.add("");
      lines.add(rows.get(0).vm().description());
    } else if (rows.get(0).vm().simulated()) {
      lines.addAll(Lines.wrapped(rows.get(0).vm().description(), width, 0));
    }
    return lines;
  }

  /** Returns a line for each VM, under a heading for each target. */
  private static List<String> byVm(List<TargetRow> rows, int width) {
    List<String> lines = new ArrayList<>();
    int names = 2 + columns(rows, true) + SIMULATED.length();
    int digits = digits(rows);
    String target = null;
    for (TargetRow row : rows) {
      if (!row.target().equals(target)) {
        if (target != null) {
          lines.add("");
        }
        target = row.target();
        lines.add(target);
      }
      String name = "  " + row.vm().name() + (row.vm().simulated() ? SIMULATED : "");
      lines.addAll(lines(name, row.measured(), names, digits, width));
    }
    for (TargetRow row : rows) {
      if (row.vm().name().equals(VmModel.THIS)) {
        lines.add("");
        lines.addAll(Lines.wrapped(row.vm().description(), width, 0));
        break;
      }
    }
    List<String> told = new ArrayList<>();
    for (TargetRow row : rows) {
      if (!told.contains(row.vm().name())) {
        told.add(row.vm().name());
        row.vm().release().ifPresent(release -> lines.add(row.vm().name() + ": " + release));
      }
    }
    return lines;
  }

  private static List<String> lines(
      String name, Measured measured, int names, int digits, int width) {
    List<String> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    cells.add(aligned(measured.shallowBytes(), digits) + summary(measured));
    if (measured instanceof Measured.OfValue value) {
      Footprint footprint = value.footprint();
      cells.add("%s%s%s bytes deep, %s"
          .formatted(
              aligned(footprint.deepBytes(), digits),
              footprint.complete() ? "" : "at least ",
              Words.number(footprint.deepBytes()),
              Words.count(footprint.objects(), "object")));
    }
    boolean beside = names + 2 + LEAST_SUM <= width;
    if (!beside) {
      lines.add(name);
    }
    int indent = beside ? names + 2 : 2;
    for (String cell : cells) {
      String start = beside && lines.isEmpty() ? name : "";
      String space = " ".repeat(indent - start.length());
      for (String part : Lines.wrapped(cell, width - indent, 2)) {
        lines.add(start + space + part);
        start = "";
        space = " ".repeat(indent);
      }
    }
    return lines;
  }

  /** Returns the spaces that align a number with longer ones. */
  private static String aligned(long number, int digits) {
    return " ".repeat(Math.max(0, digits - Words.number(number).length()));
  }

  private static String summary(Measured measured) {
    if (measured instanceof Measured.Primitive) {
      return Words.count(measured.shallowBytes(), "byte");
    }
    ObjectLayout layout = measured instanceof Measured.OfValue value
        ? value.layout()
        : ((Measured.OfType) measured).layout();
    return layout.summary();
  }

  private static int columns(List<TargetRow> rows, boolean ofVms) {
    int columns = 0;
    for (TargetRow row : rows) {
      columns = Math.max(columns, (ofVms ? row.vm().name() : row.target()).length());
    }
    return columns;
  }

  private static int digits(List<TargetRow> rows) {
    int digits = 0;
    for (TargetRow row : rows) {
      long bytes = row.measured() instanceof Measured.OfValue value
          ? Math.max(value.shallowBytes(), value.footprint().deepBytes())
          : row.measured().shallowBytes();
      digits = Math.max(digits, Words.number(bytes).length());
    }
    return digits;
  }
}
