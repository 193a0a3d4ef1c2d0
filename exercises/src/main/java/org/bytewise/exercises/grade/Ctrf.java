package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import org.bytewise.exercises.Mark;

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
    JsonObject test = new JsonObject();
    test.put("name", name(graded.student(), graded.exercise(), graded.origin()));
    test.put(
        "status", graded.passes() ? "passed" : graded.verdict().isFinal() ? "failed" : "other");
    test.put("duration", graded.elapsedMillis());
    test.put("suite", suite(graded.exercise()));
    test.put("message", graded.message());
    if (graded.feedback().size() > 1) {
      test.put("trace", String.join("\n", graded.feedback()));
    }
    test.put("rawStatus", graded.verdict().name());
    test.put("filePath", graded.origin());
    if (graded.line() > 0) {
      test.put("line", graded.line());
    }
    JsonObject extra = new JsonObject();
    extra.put("student", graded.student());
    extra.put("points", graded.mark().map(Mark::hundredths).map(Ctrf::points).orElse(null));
    extra.put("maxPoints", graded.marking().points());
    extra.put("credit", graded.marking().credit().toString());
    test.put("extra", extra);
    return test;
  }

  private static JsonObject test(GradeReport.Missing missing) {
    JsonObject test = new JsonObject();
    test.put("name", name(missing.student(), missing.exercise(), ""));
    test.put("status", "skipped");
    test.put("duration", 0);
    test.put("suite", suite(missing.exercise()));
    test.put("message", GradeReport.NOTHING);
    test.put("rawStatus", GradeReport.MISSING);
    JsonObject extra = new JsonObject();
    extra.put("student", missing.student());
    extra.put("points", 0);
    extra.put("maxPoints", missing.marking().points());
    extra.put("credit", missing.marking().credit().toString());
    test.put("extra", extra);
    return test;
  }

  private static double points(long hundredths) {
    return hundredths / 100.0;
  }

  private static JsonArray suite(String exercise) {
    JsonArray suite = new JsonArray();
    suite.add(exercise.isEmpty() ? "unknown" : exercise);
    return suite;
  }

  private static String name(String student, String exercise, String origin) {
    return student + ": " + (exercise.isEmpty() ? origin : exercise);
  }
}
