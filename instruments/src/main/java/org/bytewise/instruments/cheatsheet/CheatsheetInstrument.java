package org.bytewise.instruments.cheatsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RuleBook;

/** {@code /cheatsheet}: the rules, and the proof of one. */
public final class CheatsheetInstrument implements Instrument {
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
        "Each rule stands there with the code that proves it. With WORD that code is run on your"
            + " VM, and what the rule claims is held against what was measured.");
  }

  @Override
  public List<String> examples() {
    return List.of("", "growth");
  }

  @Override
  public List<String> keys() {
    return List.of("rules");
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public List<String> words(InstrumentHost host, List<String> before) {
    return before.isEmpty()
        ? host.rules().all().stream().map(RuleBook.Entry::word).toList()
        : List.of();
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    RuleBook book = context.host().rules();
    if (call.text().isEmpty()) {
      return new RuleListReport(book.all(), context.form());
    }
    List<RuleBook.Entry> rules = book.find(call.text());
    if (rules.isEmpty()) {
      throw InstrumentException.usage("no rule is about '" + call.text() + "'; "
          + context.form().call(name(), "") + " lists them all");
    }
    Map<RuleBook.Entry, RuleBook.Proof> proven = new LinkedHashMap<>();
    for (RuleBook.Entry rule : rules) {
      context.progress().accept(rule.word());
      proven.put(rule, book.prove(rule, context.workbench()));
    }
    return new ProofReport(proven, context.form());
  }

  /** Returns the data of a rule that was not proven. */
  static Map<String, Object> data(RuleBook.Entry rule) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", rule.word());
    data.put("rule", rule.text());
    data.put("code", rule.code());
    data.put("lesson", rule.lesson());
    data.put("holds", null);
    data.put("objects", null);
    data.put("bytes", null);
    data.put("exact", null);
    return data;
  }
}
