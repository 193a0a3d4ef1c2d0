package org.bytewise.repl.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;
import org.bytewise.instruments.Envelope;

/** The JSON form of a check. Keys are added, never renamed. */
public final class CheckData {
  private CheckData() {}

  /** Returns a check as maps, lists, strings, numbers, booleans and nulls. */
  public static Map<String, Object> of(Checked checked) {
    Examination examination = checked.examination();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", checked.exercise().id());
    data.put("file", checked.file().toString());
    data.put("verdict", examination.verdict().name());
    data.put("passed", checked.passes());
    data.put("message", examination.message());
    Marking marking = checked.exercise().marking();
    data.put("points", marking.of(examination).map(Mark::number).orElse(null));
    data.put("maxPoints", marking.points());
    data.put("credit", marking.credit().toString());
    data.put("line", examination.line() > 0 ? examination.line() : null);
    data.put(
        "failure",
        examination
            .failure()
            .map(failure -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("input", failure.input());
              one.put("expected", failure.expected());
              one.put("actual", failure.actual());
              one.put("line", failure.line() > 0 ? failure.line() : null);
              return one;
            })
            .orElse(null));
    data.put("errors", examination.errors().stream().map(CheckData::error).toList());
    data.put("budgets", examination.budgets().stream().map(CheckData::budget).toList());
    data.put("cost", examination.cost().map(Envelope::amount).orElse(null));
    data.put("par", examination.par().map(Envelope::amount).orElse(null));
    data.put("parObjects", examination.par().map(par -> par.objects()).orElse(null));
    data.put("parBytes", examination.par().map(par -> par.bytes()).orElse(null));
    data.put("overPar", checked.score().map(Score::objectsOver).orElse(null));
    data.put("best", checked.isBest());
    data.put("exact", examination.profile().map(AllocationProfile::exact).orElse(null));
    data.put(
        "byType", examination.profile().map(profile -> Envelope.byType(profile)).orElse(List.of()));
    data.put("byLine", examination.profile().map(CheckData::byLine).orElse(List.of()));
    data.put("excess", examination.excess());
    data.put(
        "mistake",
        examination
            .mistake()
            .map(mistake -> Map.of("name", mistake.name(), "text", mistake.text()))
            .orElse(null));
    data.put("printed", examination.printed());
    data.put(
        "elapsedNanos",
        examination.elapsedNanos().isPresent() ? examination.elapsedNanos().getAsLong() : null);
    return data;
  }

  private static Map<String, Object> error(Examination.CompileError error) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", error.line() > 0 ? error.line() : null);
    data.put("column", error.column() > 0 ? error.column() : null);
    data.put("message", error.message());
    return data;
  }

  private static Map<String, Object> budget(Examination.Budgeted budget) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("budget", budget.limit().kind().key());
    data.put("type", budget.limit().type().isEmpty() ? null : budget.limit().type());
    data.put("limit", budget.limit().toString());
    data.put("actual", budget.actual());
    data.put("allowed", budget.most());
    data.put("par", budget.par());
    data.put("kept", budget.kept());
    return data;
  }

  private static List<Map<String, Object>> byLine(AllocationProfile profile) {
    List<Map<String, Object>> all = new ArrayList<>();
    profile.byLine().forEach(one -> {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("file", one.source());
      data.put("line", one.line());
      data.put("source", one.text());
      data.putAll(Envelope.amount(one.amount()));
      all.add(data);
    });
    return all;
  }
}
