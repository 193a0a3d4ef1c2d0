package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;

/**
 * Writes results in the Common Test Report Format, version 1.0.0: a test for each student and
 * exercise. A submission that could not be judged is "other", a missing one "skipped".
 */
final class Ctrf {
  private static final String VERSION = "1.0.0";

  private Ctrf() {}

  static String of(GradeReport report) {
    JsonArray tests = new JsonArray();
    report.results().forEach(graded -> tests.add(test(graded)));
    report.allMissing().forEach(missing -> tests.add(test(missing)));
    JsonObject results = new JsonObject();
    JsonObject tool = new JsonObject();
    tool.put("name", "bytewise grade");
    results.put("tool", tool);
    results.put("summary", summary(report));
    results.put("tests", tests);
    JsonObject object = new JsonObject();
    object.put("reportFormat", "CTRF");
    object.put("specVersion", VERSION);
    object.put("results", results);
    return JsonWriter.indent("  ").string().value(object).done() + "\n";
  }

  private static JsonObject summary(GradeReport report) {
    List<Graded> results = report.results();
    long passed = results.stream().filter(Graded::passes).count();
    long other = results.stream().filter(graded -> !graded.verdict().isFinal()).count();
    int missing = report.allMissing().size();
    JsonObject summary = new JsonObject();
    summary.put("tests", results.size() + missing);
    summary.put("passed", passed);
    summary.put("failed", results.size() - passed - other);
    summary.put("pending", 0);
    summary.put("skipped", missing);
    summary.put("other", other);
    summary.put("start", results.stream().mapToLong(Ctrf::start).min().orElse(0));
    summary.put(
        "stop",
        results.stream().mapToLong(graded -> graded.times().endedMillis()).max().orElse(0));
    return summary;
  }

  private static long start(Graded graded) {
    return Math.max(0, graded.times().endedMillis() - graded.elapsedMillis());
  }

  private static JsonObject test(Graded graded) {
    String status = graded.passes() ? "passed" : graded.verdict().isFinal() ? "failed" : "other";
    JsonObject test = test(
        graded.student() + ": " + graded.subject(),
        status,
        graded.elapsedMillis(),
        graded.exercise(),
        graded.message(),
        graded.verdict().name());
    if (graded.feedback().size() > 1) {
      test.put("trace", String.join("\n", graded.feedback()));
    }
    test.put("filePath", graded.origin());
    if (graded.line() > 0) {
      test.put("line", graded.line());
    }
    Double points = graded.mark().map(Mark::number).orElse(null);
    test.put("extra", extra(graded.student(), points, graded.marking()));
    return test;
  }

  private static JsonObject test(GradeReport.Missing missing) {
    JsonObject test = test(
        missing.student() + ": " + missing.exercise(),
        "skipped",
        0,
        missing.exercise(),
        GradeReport.NOTHING,
        GradeReport.MISSING);
    test.put("extra", extra(missing.student(), 0, missing.marking()));
    return test;
  }

  private static JsonObject test(
      String name, String status, long millis, String exercise, String message, String raw) {
    JsonObject test = new JsonObject();
    test.put("name", name);
    test.put("status", status);
    test.put("duration", millis);
    JsonArray suite = new JsonArray();
    suite.add(Submission.title(exercise));
    test.put("suite", suite);
    test.put("message", message);
    test.put("rawStatus", raw);
    return test;
  }

  /** Returns what the format has no place for. */
  private static JsonObject extra(String student, Number points, Marking marking) {
    JsonObject extra = new JsonObject();
    extra.put("student", student);
    extra.put("points", points);
    extra.put("maxPoints", marking.points());
    extra.put("credit", marking.credit().toString());
    return extra;
  }
}
