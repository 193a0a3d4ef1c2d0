package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;

/**
 * Writes results in the format of Gradescope's autograders: a {@code results.json} for each
 * student, with a test for each exercise. The keys are those of Gradescope's autograder
 * documentation.
 */
final class Gradescope {
  private Gradescope() {}

  /** Returns file contents by folder name; the names are safe as file names. */
  static Map<String, String> of(GradeReport report) {
    Map<String, List<GradeReport.Missing>> missing =
        report.allMissing().stream().collect(Collectors.groupingBy(GradeReport.Missing::student));
    Map<String, String> files = new TreeMap<>();
    report
        .byStudent()
        .forEach((student, results) ->
            files.put(folder(student), text(results, missing.getOrDefault(student, List.of()))));
    return files;
  }

  /**
   * Returns the student's name if it is safe as a file name; otherwise a cleaned name with a
   * digest, so that no two students share a folder.
   */
  static String folder(String student) {
    String plain = student.replaceAll("[^A-Za-z0-9._@ -]", "_").strip();
    boolean same = plain.equals(student) && !plain.isEmpty() && !plain.startsWith(".");
    return same ? plain : "_" + plain + "-" + Submission.digest(student).substring(0, 8);
  }

  /**
   * Returns the content of a {@code results.json}. A submission that could not be judged has no
   * score, and neither has the whole: it is not a zero.
   */
  static String text(List<Graded> results, List<GradeReport.Missing> missing) {
    long millis = results.stream().mapToLong(Graded::elapsedMillis).sum();
    JsonArray tests = new JsonArray();
    for (Graded graded : results) {
      JsonObject test = test(graded.subject(), graded.passes(), graded.marking(), output(graded));
      graded.mark().ifPresent(mark -> test.put("score", mark.number()));
      tests.add(test);
    }
    for (GradeReport.Missing one : missing) {
      JsonObject test = test(
          one.exercise(), false, one.marking(), GradeReport.MISSING + ": " + GradeReport.NOTHING);
      test.put("score", 0);
      tests.add(test);
    }
    JsonObject object = new JsonObject();
    GradeReport.total(results).ifPresent(total -> object.put("score", Mark.number(total)));
    object.put("execution_time", millis / 1000);
    object.put("output_format", "text");
    object.put("visibility", "visible");
    object.put("tests", tests);
    return JsonWriter.indent("  ").string().value(object).done() + "\n";
  }

  private static JsonObject test(String name, boolean passes, Marking marking, String output) {
    JsonObject test = new JsonObject();
    test.put("name", name);
    test.put("max_score", marking.points());
    test.put("status", passes ? "passed" : "failed");
    test.put("output", output);
    test.put("visibility", "visible");
    return test;
  }

  private static String output(Graded graded) {
    StringBuilder text = new StringBuilder(graded.verdict() + ": ");
    text.append(String.join("\n", graded.feedback()));
    graded
        .cost()
        .ifPresent(cost -> text.append("\n%,d objects, %,d bytes; par is %,d objects, %,d bytes"
            .formatted(cost.objects(), cost.bytes(), cost.parObjects(), cost.parBytes())));
    text.append('\n').append(graded.points());
    return text.toString();
  }
}
