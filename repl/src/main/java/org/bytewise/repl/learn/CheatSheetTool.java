package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.lessons.CheatSheet;
import org.bytewise.lessons.CheatSheet.Checked;
import org.bytewise.lessons.CheatSheet.CheckedClaim;
import org.bytewise.lessons.CheatSheet.Rule;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run.Outcome;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.Tool;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/** {@code /cheatsheet}: the rules, and the proof of one. */
public final class CheatSheetTool implements Tool {
  @Override
  public String name() {
    return "cheatsheet";
  }

  @Override
  public String arguments() {
    return "[WORD]";
  }

  @Override
  public String summary() {
    return "Lists the rules in a line each, or proves the rules of a word";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Each rule stands there with the code that proves it. With WORD that code is run on your "
            + "VM, and what the rule claims is held against what was measured.");
  }

  @Override
  public List<String> examples() {
    return List.of("", "boxing", "growth");
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public List<String> words(List<String> before) {
    return before.isEmpty()
        ? CheatSheet.packaged().rules().stream().map(Rule::word).toList()
        : List.of();
  }

  @Override
  public Report run(ToolContext context, String argument) throws ToolException {
    CheatSheet sheet = CheatSheet.packaged();
    if (argument.isEmpty()) {
      return new Rules(sheet.rules());
    }
    List<Rule> rules = sheet.find(argument);
    if (rules.isEmpty()) {
      throw new ToolException("No rule is about \"" + argument + "\"; /cheatsheet lists them all.");
    }
    LessonInstruments instruments = new LessonInstruments(context.workbench(), Glyphs.UNICODE);
    Map<Rule, Checked> proven = new LinkedHashMap<>();
    try {
      for (Rule rule : rules) {
        context.progress().accept(rule.word());
        proven.put(rule, CheatSheet.check(rule, instruments));
      }
    } catch (MeasurementException e) {
      throw new ToolException(e.getMessage(), e);
    }
    return new Proofs(proven);
  }

  private static Map<String, Object> data(Rule rule) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", rule.word());
    data.put("rule", rule.text());
    data.put("code", rule.code());
    data.put("lesson", rule.lesson());
    return data;
  }

  /** The list of all rules. */
  private record Rules(List<Rule> rules) implements Report {
    private static final int LEAST_TEXT = 30;

    @Override
    public List<Line> lines(int width, Glyphs glyphs) {
      int words = rules.stream().mapToInt(rule -> rule.word().length()).max().orElse(0) + 2;
      // Where the words leave no room, each stands above its rule.
      boolean aside = width - words >= LEAST_TEXT;
      List<Line> lines = new ArrayList<>();
      for (Rule rule : rules) {
        int indent = aside ? words : 2;
        List<String> text = Lines.wrapped(rule.text(), width - indent, 0);
        if (!aside) {
          lines.add(Line.of(Style.STRONG, rule.word()));
        }
        for (int i = 0; i < text.size(); i++) {
          boolean first = aside && i == 0;
          String word = first ? rule.word() : "";
          lines.add(new Line(List.of(
              new Span(Style.STRONG, word),
              Span.plain(" ".repeat(indent - word.length()) + text.get(i)))));
        }
      }
      lines.add(Line.EMPTY);
      lines.add(Line.of(Style.MUTED, "/cheatsheet WORD proves a rule on your VM"));
      return lines;
    }

    @Override
    public Map<String, Object> data() {
      return Map.of("rules", rules.stream().map(CheatSheetTool::data).toList());
    }
  }

  /** The rules of a word, each with its proof. */
  private record Proofs(Map<Rule, Checked> proven) implements Report {

    @Override
    public List<Line> lines(int width, Glyphs glyphs) {
      List<Line> lines = new ArrayList<>();
      proven.forEach((rule, checked) -> {
        if (!lines.isEmpty()) {
          lines.add(Line.EMPTY);
        }
        Lines.wrapped(rule.text(), width, 0).forEach(l -> lines.add(Line.of(Style.STRONG, l)));
        rule.code().lines().forEach(l -> lines.add(Line.of(Style.CODE, "  " + l)));
        checked.run().receipt().lines(width).forEach(l -> lines.add(Line.of(Style.RECEIPT, l)));
        for (CheckedClaim claim : checked.claims()) {
          lines.add(Line.of(
              claim.holds() ? Style.RIGHT : Style.WRONG,
              "  " + (claim.holds() ? "holds: " : "does not hold: ") + claim.text()));
        }
        lines.add(Line.of(Style.MUTED, "  more: /learn " + rule.lesson()));
      });
      return lines;
    }

    @Override
    public Map<String, Object> data() {
      List<Map<String, Object>> rules = new ArrayList<>();
      proven.forEach((rule, checked) -> {
        Map<String, Object> data = CheatSheetTool.data(rule);
        data.put("holds", checked.holds());
        data.put("objects", checked.run().allocations().objects());
        data.put("bytes", checked.run().allocations().bytes());
        data.put("exact", checked.run().allocations().exact());
        rules.add(data);
      });
      return Map.of("rules", rules);
    }

    @Override
    public Outcome ended() {
      return proven.values().stream().allMatch(Checked::holds) ? Outcome.VALUE : Outcome.THREW;
    }
  }
}
