package org.bytewise.instruments.alloc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SplitReport;
import org.bytewise.instruments.survivors.Survivors;
import org.bytewise.instruments.survivors.SurvivorsReport;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.text.Receipts;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;

/**
 * The outcome of code and its allocations: by statement, by type, by line.
 *
 * @param survivors which objects survive, if that was asked for
 * @param told whether its outcome is already on the screen
 * @param verdicts what became of the demands on the count
 */
record AllocReport(Answer answer, Optional<Survivors> survivors, boolean told, Verdicts verdicts)
    implements SplitReport {
  private static final List<String> FIGURES = List.of(
      "objects",
      "bytes",
      "exact",
      "byType",
      "otherThreads",
      "sinceLastInput",
      "classesLoaded",
      "directBytes",
      "elapsedNanos");

  @Override
  public List<Line> errors(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    List<Line> lines = new ArrayList<>();
    for (Evaluation evaluation : told ? List.<Evaluation>of() : all()) {
      if (evaluation instanceof Evaluation.Rejected) {
        lines.addAll(outcomes.result(evaluation));
      }
    }
    lines.addAll(verdicts.errors());
    return lines;
  }

  @Override
  public List<Line> results(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    Receipts receipts = outcomes.receipts();
    List<Line> lines = new ArrayList<>();
    if (!told) {
      lines.addAll(outcomes.withoutDiagnostics(answer));
    }
    boolean ran = all().stream().anyMatch(Outcomes::ran);
    if (ran && (told || all().size() > 1)) {
      if (!told) {
        lines.add(Line.of(Style.PLAIN, "total"));
      }
      lines.addAll(receipts.allocated(profile()));
    }
    if (ran) {
      lines.addAll(byType());
      lines.addAll(receipts.byLine(profile()));
    }
    survivors.ifPresent(found -> lines.addAll(SurvivorsReport.survived(found, width, glyphs)));
    lines.addAll(verdicts.results());
    return lines;
  }

  private List<Evaluation> all() {
    return answer.transcript().evaluations();
  }

  private AllocationProfile profile() {
    return answer.transcript().allocations();
  }

  private List<Line> byType() {
    List<Line> lines = new ArrayList<>();
    for (TypeAmount type : profile().byType()) {
      lines.add(row(
          Style.RECEIPT,
          Words.number(type.amount().objects()),
          Words.bytes(type.amount().bytes()),
          Words.type(type.type())));
    }
    if (!lines.isEmpty()) {
      lines.add(0, row(Style.MUTED, "objects", "bytes", "type"));
    }
    return lines;
  }

  private static Line row(Style style, String objects, String bytes, String type) {
    return Line.of(style, "  %12s  %12s  %s".formatted(objects, bytes, type));
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    long elapsed = all().stream().mapToLong(one -> one.elapsed().toNanos()).sum();
    outcome(data, answer.last().orElse(null), profile(), elapsed);
    Envelope.withoutRun(data, all(), FIGURES);
    size(data, answer.lastSize());
    data.put("survivors", survivors.map(SurvivorsReport::data).orElse(null));
    data.put("output", answer.output());
    data.put("notRun", answer.transcript().notRun());
    List<Map<String, Object>> statements = new ArrayList<>();
    for (int i = 0; i < all().size(); i++) {
      Evaluation evaluation = all().get(i);
      Map<String, Object> statement = new LinkedHashMap<>();
      statement.put("source", evaluation.source());
      outcome(
          statement, evaluation, evaluation.allocations(), evaluation.elapsed().toNanos());
      Envelope.withoutRun(statement, List.of(evaluation), FIGURES);
      size(statement, answer.sizes().get(i));
      statements.add(statement);
    }
    data.put("byStatement", statements);
    data.putAll(verdicts.data());
    return data;
  }

  /** Adds the size of a statement's value; nulls if it is not an object. */
  private static void size(Map<String, Object> data, Optional<Measured.OfValue> size) {
    data.put("shallowBytes", size.map(Measured.OfValue::shallowBytes).orElse(null));
    TargetData.deep(data, size.map(Measured.OfValue::footprint));
  }

  private static void outcome(
      Map<String, Object> data, Evaluation last, AllocationProfile profile, long elapsedNanos) {
    Map<String, Object> envelope = Envelope.of(RunStatus.of(last), last, profile);
    for (String key : List.of("status", "value", "type")) {
      data.put(key, envelope.get(key));
    }
    data.putAll(Envelope.amount(profile.own()));
    data.put("exact", profile.exact());
    data.put("reason", profile.reason());
    data.put("byType", Envelope.byType(profile));
    data.put("oneTime", envelope.get("oneTime"));
    data.put("otherThreads", Envelope.amount(profile.otherThreads()));
    Map<String, Object> since = Envelope.amount(profile.circumstances().sinceLastInput());
    since.put("exact", profile.circumstances().gapless());
    data.put("sinceLastInput", since);
    data.put("classesLoaded", profile.circumstances().classesLoaded());
    data.put("directBytes", profile.directBytes());
    data.put("survivors", null);
    data.put("elapsedNanos", elapsedNanos);
    data.put("diagnostics", envelope.get("diagnostics"));
    data.put("exception", envelope.get("exception"));
    data.put("lost", last instanceof Evaluation.VmLost lost ? lost.reason() : null);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(answer.last().orElse(null));
  }

  @Override
  public boolean holds() {
    return verdicts.hold();
  }
}
