package org.bytewise.instruments.cheatsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RuleBook;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/** The list of all rules. */
record RuleListReport(List<RuleBook.Entry> rules, CallForm form) implements Report {
  private static final int LEAST_TEXT = 30;

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    int words = rules.stream().mapToInt(rule -> rule.word().length()).max().orElse(0) + 2;
    // If the words leave no room, each goes above its rule.
    boolean aside = width - words >= LEAST_TEXT;
    List<Line> lines = new ArrayList<>();
    for (RuleBook.Entry rule : rules) {
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
    lines.add(Line.of(Style.MUTED, form.call("cheatsheet", "WORD") + " proves a rule on your VM"));
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = Envelope.ok();
    data.put("rules", rules.stream().map(CheatsheetInstrument::data).toList());
    return data;
  }
}
