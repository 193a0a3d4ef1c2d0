package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.RuleBook;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.CheatSheet;
import org.bytewise.lessons.CheatSheet.Checked;
import org.bytewise.lessons.CheatSheet.Rule;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;

/** The rules that come with the lessons. Immutable and thread-safe. */
public final class LessonRules implements RuleBook {
  private final CheatSheet sheet;
  private final Map<Entry, Rule> rules = new LinkedHashMap<>();

  private LessonRules(CheatSheet sheet) {
    this.sheet = sheet;
    sheet.rules().forEach(rule -> rules.put(entry(rule), rule));
  }

  /** Returns the packaged rules, which are read when they are first needed. */
  public static LessonRules packaged() {
    return Packaged.RULES;
  }

  private static final class Packaged {
    static final LessonRules RULES = new LessonRules(CheatSheet.packaged());
  }

  private static Entry entry(Rule rule) {
    return new Entry(rule.word(), rule.text(), rule.code(), rule.lesson());
  }

  @Override
  public List<Entry> all() {
    return List.copyOf(rules.keySet());
  }

  @Override
  public List<Entry> find(String word) {
    return sheet.find(word).stream().map(LessonRules::entry).toList();
  }

  @Override
  public Proof prove(Entry entry, Workbench workbench) throws InstrumentException {
    try {
      Checked checked =
          CheatSheet.check(rules.get(entry), new LessonInstruments(workbench, Glyphs.UNICODE));
      List<HeldClaim> claims = new ArrayList<>();
      checked.claims().forEach(claim -> claims.add(new HeldClaim(claim.text(), claim.holds())));
      return new Proof(
          checked.holds(),
          claims,
          checked.run().allocations().objects(),
          checked.run().allocations().bytes(),
          checked.run().allocations().exact(),
          (width, glyphs) -> receipt(checked, width));
    } catch (MeasurementException e) {
      throw new InstrumentException(e.getMessage(), e);
    }
  }

  private static List<Line> receipt(Checked checked, int width) {
    return checked.run().receipt().lines(width).stream()
        .map(text -> Line.of(Style.RECEIPT, text))
        .toList();
  }
}
