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

/** {@code /cheatsheet}: lists the rules, or proves some of them. */
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
    return "Lists the rules, one per line, or proves those about a word";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Each rule comes with code that proves it. With WORD, that code runs on your VM, and the"
            + " rule's claims are compared with the measurements.");
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
