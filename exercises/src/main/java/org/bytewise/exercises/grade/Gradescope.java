package org.bytewise.exercises.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Results as Gradescope's autograders write them: a {@code results.json} for each student, with a
 * test for each exercise, one point each. The keys are those of Gradescope's autograder
 * documentation.
 */
final class Gradescope {
  private Gradescope() {}

  /** The texts by the names of folders, which are safe as names of files. */
  static Map<String, String> of(GradeReport report) {
    Map<String, List<Graded>> students = new TreeMap<>();
    report
        .results()
        .forEach(graded -> students
            .computeIfAbsent(graded.student(), student -> new ArrayList<>())
            .add(graded));
    Map<String, String> files = new TreeMap<>();
    students.forEach((student, results) -> files.put(folder(student), text(results)));
    return files;
  }

  /**
   * The student's name where it is a plain one; else with a digest, so that no two are the same.
   */
  static String folder(String student) {
    String plain = student.replaceAll("[^A-Za-z0-9._@ -]", "_").strip();
    boolean same = plain.equals(student) && !plain.isEmpty() && !plain.startsWith(".");
    return same ? plain : "_" + plain + "-" + Submission.digest(student).substring(0, 8);
  }

  private static String text(List<Graded> results) {
    long passed = results.stream().filter(Graded::passes).count();
    long millis = results.stream().mapToLong(Graded::elapsedMillis).sum();
    JsonArray tests = new JsonArray();
    for (Graded graded : results) {
      JsonObject test = new JsonObject();
      test.put("name", graded.exercise().isEmpty() ? graded.origin() : graded.exercise());
      test.put("score", graded.passes() ? 1 : 0);
      test.put("max_score", 1);
      test.put("status", graded.passes() ? "passed" : "failed");
      test.put("output", output(graded));
      test.put("visibility", "visible");
      tests.add(test);
    }
    JsonObject object = new JsonObject();
    object.put("score", passed);
    object.put("max_score", results.size());
    object.put("execution_time", millis / 1000);
    object.put("output_format", "text");
    object.put("visibility", "visible");
    object.put("tests", tests);
    return JsonWriter.indent("  ").string().value(object).done() + "\n";
  }

  private static String output(Graded graded) {
    StringBuilder text = new StringBuilder(graded.verdict() + ": " + graded.message());
    graded.details().forEach(line -> text.append('\n').append(line));
    graded
        .cost()
        .ifPresent(cost -> text.append("\n%,d objects, %,d bytes; par is %,d objects, %,d bytes"
            .formatted(cost.objects(), cost.bytes(), cost.parObjects(), cost.parBytes())));
    return text.toString();
  }
}
