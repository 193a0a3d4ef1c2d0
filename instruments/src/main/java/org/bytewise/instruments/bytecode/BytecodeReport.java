package org.bytewise.instruments.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Bytecode;
import org.bytewise.snippets.Bytecode.Instruction;
import org.bytewise.snippets.Bytecode.Mark;
import org.bytewise.snippets.Bytecode.Method;

/** The instructions of one or more methods, or the summary of a class. Immutable. */
final class BytecodeReport implements Report {
  /** The number of instructions, or methods of a class, that fit on a lesson's screen. */
  private static final int MOST_LINES = 12;

  /** If there are more methods than this, only their titles are shown. */
  private static final int MOST_BODIES = 2;

  /** Matches the package in front of a class name. */
  private static final String PACKAGE = "\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])";

  private final Bytecode bytecode;
  private final CallForm form;

  BytecodeReport(Bytecode bytecode, CallForm form) {
    this.form = form;
    this.bytecode = bytecode;
  }

  private static long count(List<Instruction> instructions, Mark mark) {
    return instructions.stream().filter(one -> one.mark() == mark).count();
  }

  private static String figures(Method method) {
    if (!method.note().isEmpty()) {
      return method.note();
    }
    long allocating = count(method.instructions(), Mark.ALLOCATES);
    long boxing = count(method.instructions(), Mark.MAY_ALLOCATE);
    return Words.count(method.instructions().size(), "instruction")
        + (allocating == 0
            ? ", none allocates"
            : ", " + allocating + (allocating == 1 ? " allocates" : " allocate"))
        + (boxing == 0 ? "" : ", " + boxing + " may");
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    if (bytecode.wholeClass() || bytecode.methods().size() > MOST_BODIES) {
      return overview(width, glyphs);
    }
    int most = MOST_LINES / bytecode.methods().size();
    List<Line> lines = new ArrayList<>();
    for (Method method : bytecode.methods()) {
      lines.addAll(titled(method, width));
      lines.addAll(body(method, most, width, glyphs));
    }
    return lines;
  }

  /** Returns a line for each method, or if there are many, for each one that allocates. */
  private List<Line> overview(int width, Glyphs glyphs) {
    List<Method> methods = bytecode.methods();
    List<Method> shown = methods.size() <= MOST_LINES
        ? methods
        : methods.stream()
            .filter(method -> count(method.instructions(), Mark.ALLOCATES) > 0)
            .limit(MOST_LINES)
            .toList();
    List<Line> lines = new ArrayList<>();
    shown.forEach(method -> lines.addAll(titled(method, width)));
    if (shown.size() < methods.size()) {
      long allocating = methods.stream()
              .filter(method -> count(method.instructions(), Mark.ALLOCATES) > 0)
              .count()
          - shown.stream()
              .filter(method -> count(method.instructions(), Mark.ALLOCATES) > 0)
              .count();
      String text =
          glyphs.ellipsis() + " " + Words.count(methods.size() - shown.size(), "more method")
              + (allocating == 0 ? ", none allocates" : ", " + allocating + " of them allocate");
      lines.add(Line.of(Style.MUTED, text));
    }
    String one = shown.isEmpty() ? bytecode.name() : shown.get(0).title().replaceAll(PACKAGE, "");
    if (one.indexOf(' ') < 0 || one.endsWith(")")) {
      String name = one.startsWith("new ") ? one.substring(4).replace("(", ".new(") : one;
      lines.addAll(
          Lines.wrapped("the bytecode of one: " + form.call("bytecode", name), Style.MUTED, width));
    }
    return lines;
  }

  private static List<Line> titled(Method method, int width) {
    String title = method.title().replaceAll(PACKAGE, "");
    String figures = figures(method);
    if (title.length() + 2 + figures.length() <= width) {
      return List.of(
          new Line(List.of(new Span(Style.STRONG, title), new Span(Style.MUTED, "  " + figures))));
    }
    List<Line> lines = new ArrayList<>();
    lines.addAll(Lines.wrapped(title, Style.STRONG, width));
    lines.addAll(Lines.wrapped(figures, Style.MUTED, width, "  "));
    return lines;
  }

  private static List<Line> body(Method method, int most, int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    int opcodes = method.instructions().stream()
        .mapToInt(one -> one.opcode().length())
        .max()
        .orElse(0);
    int line = 0;
    for (Shortened.Part part : Shortened.of(method.instructions(), most)) {
      if (!part.shown()) {
        long allocating = part.allocating();
        lines.add(Line.of(
            Style.MUTED,
            "       " + glyphs.ellipsis() + " " + part.instructions().size() + " more"
                + (allocating == 0 ? "" : ", " + allocating + " of them allocate")));
        continue;
      }
      for (Instruction one : part.instructions()) {
        // Code that the session put before the learner's own counts as part of its first line.
        Instruction placed = line > 0 || one.line() > 0 ? one : firstWithLine(part);
        if (placed.line() != line && placed.line() > 0) {
          line = placed.line();
          lines.addAll(source(placed, width));
        }
        lines.addAll(row(one, opcodes, width));
      }
    }
    return lines;
  }

  private static Instruction firstWithLine(Shortened.Part part) {
    return part.instructions().stream()
        .filter(one -> one.line() > 0)
        .findFirst()
        .orElse(part.instructions().get(0));
  }

  /** Returns the source of the instructions below; for the JDK, only the line number is known. */
  private static List<Line> source(Instruction one, int width) {
    String number = "line " + one.line();
    if (one.source().isEmpty()) {
      return List.of(Line.of(Style.MUTED, "  " + number));
    }
    List<Line> lines = new ArrayList<>();
    for (String text : Lines.wrapped(one.source(), width - 2, 2)) {
      lines.add(Line.of(Style.CODE, "  " + text));
    }
    return lines;
  }

  private static List<Line> row(Instruction one, int opcodes, int width) {
    String sign = switch (one.mark()) {
      case ALLOCATES -> "* ";
      case MAY_ALLOCATE -> "? ";
      case NONE -> "  ";
    };
    Style style = switch (one.mark()) {
      case ALLOCATES -> Style.FIGURE;
      case MAY_ALLOCATE -> Style.HINT;
      case NONE -> Style.PLAIN;
    };
    String head =
        sign + String.format(Locale.ROOT, "%4d  %-" + opcodes + "s  ", one.index(), one.opcode());
    String operand = one.operand().replaceAll(PACKAGE, "");
    String note = note(one);
    List<Line> lines = new ArrayList<>();
    String whole = head + operand;
    if (whole.length() + (note.isEmpty() ? 0 : note.length() + 2) <= width) {
      List<Span> spans = new ArrayList<>(List.of(new Span(style, whole.stripTrailing())));
      if (!note.isEmpty()) {
        spans.add(new Span(Style.MUTED, (operand.isEmpty() ? "" : "  ") + note));
      }
      return List.of(new Line(spans));
    }
    String indent = " ".repeat(Math.min(head.length(), 8));
    List<String> first = Lines.wrapped(whole.stripLeading(), width - 2, 6);
    for (int i = 0; i < first.size(); i++) {
      lines.add(Line.of(style, (i == 0 ? head.substring(0, indentOf(head)) : "  ") + first.get(i)));
    }
    if (!note.isEmpty()) {
      Lines.wrapped(note, width - indent.length(), 0)
          .forEach(text -> lines.add(Line.of(Style.MUTED, indent + text)));
    }
    return lines;
  }

  private static int indentOf(String head) {
    return head.length() - head.stripLeading().length();
  }

  private static String note(Instruction one) {
    return one.mark() == Mark.ALLOCATES ? "allocates " + allocated(one.note()) : one.note();
  }

  private static String allocated(String note) {
    return note.equals("it captures") ? "a capturing lambda" : note;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Integer> byOpcode = new TreeMap<>();
    List<Map<String, Object>> methods = new ArrayList<>();
    long boxing = 0;
    for (Method method : bytecode.methods()) {
      boxing += count(method.instructions(), Mark.MAY_ALLOCATE);
      method.instructions().stream()
          .filter(one -> one.mark() == Mark.ALLOCATES)
          .forEach(one -> byOpcode.merge(one.opcode(), 1, Integer::sum));
      methods.add(data(method));
    }
    Map<String, Object> data = Envelope.ok();
    data.put("name", bytecode.name());
    data.put("instructions", bytecode.instructions());
    data.put("allocating", byOpcode.values().stream().mapToInt(n -> n).sum());
    data.put("mayAllocate", boxing);
    data.put("byOpcode", byOpcode);
    data.put("methods", methods);
    return data;
  }

  private static Map<String, Object> data(Method method) {
    List<Map<String, Object>> code = new ArrayList<>();
    for (Instruction one : method.instructions()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("index", one.index());
      entry.put("opcode", one.opcode());
      entry.put("operand", one.operand());
      entry.put(
          "allocates",
          switch (one.mark()) {
            case ALLOCATES -> "always";
            case MAY_ALLOCATE -> "maybe";
            case NONE -> "never";
          });
      entry.put("note", one.note());
      entry.put("line", one.line() == 0 ? null : one.line());
      entry.put("source", one.source().isEmpty() ? null : one.source());
      code.add(entry);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", method.title());
    data.put("instructions", method.instructions().size());
    data.put("allocating", count(method.instructions(), Mark.ALLOCATES));
    data.put("code", code);
    return data;
  }
}
