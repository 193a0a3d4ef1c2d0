package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bytewise.exercises.Mark;

/** Writes what each student should read, as a Markdown file for each of them. */
final class StudentFeedback {
  private StudentFeedback() {}

  /** Returns file contents by file name without ending; the names are safe as file names. */
  static Map<String, String> of(GradeReport report) {
    Map<String, String> files = new TreeMap<>();
    Map<String, List<String>> missing = report.allMissing().stream()
        .collect(Collectors.groupingBy(
            GradeReport.Missing::student,
            Collectors.mapping(GradeReport.Missing::exercise, Collectors.toList())));
    report
        .byStudent()
        .forEach((student, results) -> files.put(
            Gradescope.folder(student),
            text(report, student, results, missing.getOrDefault(student, List.of()))));
    return files;
  }

  private static String text(
      GradeReport report, String student, List<Graded> results, List<String> missing) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + Summary.escaped(student));
    lines.add("");
    lines.add("%s of %d points."
        .formatted(GradeReport.text(GradeReport.total(results)), report.points()));
    lines.add("");
    lines.add("| Exercise | Points | Of | Verdict |");
    lines.add("| --- | --- | --- | --- |");
    for (Graded graded : results) {
      lines.add("| %s | %s | %d | %s |"
          .formatted(
              Submission.title(graded.exercise()),
              graded.mark().map(Mark::earned).orElse("?"),
              graded.marking().points(),
              graded.verdict()));
    }
    for (String exercise : missing) {
      lines.add("| %s | 0 | %d | %s |"
          .formatted(exercise, report.markings().get(exercise).points(), GradeReport.MISSING));
    }
    for (Graded graded : results) {
      if (!graded.passes()) {
        lines.add("");
        lines.add("## " + Submission.title(graded.exercise()));
        lines.add("");
        lines.add(Summary.escaped(graded.message()) + " " + capital(graded.points()) + ".");
        List<String> feedback = graded.feedback();
        if (feedback.size() > 1) {
          lines.add("");
          // An indented block shows everything as it is, whatever a student wrote.
          feedback.subList(1, feedback.size()).forEach(line -> lines.add("    " + line));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String capital(String points) {
    return points.startsWith("?") ? "It will be judged again" : points;
  }
}
