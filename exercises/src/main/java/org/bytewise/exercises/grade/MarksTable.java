package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;

/**
 * Writes the marks as a CSV table for a school's system: a row for each student, a column for each
 * exercise, and the total. A cell is empty if nothing was submitted, or if it could not be judged.
 */
final class MarksTable {
  private final GradeReport report;
  private final RosterColumns columns;
  private final Map<String, Marking> markings;

  private MarksTable(GradeReport report) {
    this.report = report;
    this.columns = report.columns();
    this.markings = report.markings();
  }

  static String of(GradeReport report) {
    return new MarksTable(report).text();
  }

  private String text() {
    List<String> heading =
        new ArrayList<>(columns.heading().isEmpty() ? List.of("Student") : columns.heading());
    heading.addAll(markings.keySet());
    heading.add("Total");
    if (!columns.isCanvas()) {
      heading.add("Remark");
    }
    StringBuilder text = new StringBuilder(Csv.line(heading));
    if (columns.isCanvas()) {
      text.append(Csv.line(possible()));
    }
    report.byStudent().forEach((student, results) -> {
      List<String> marks = marks(results);
      for (List<String> known : known(student)) {
        List<String> row = new ArrayList<>(known);
        row.addAll(marks);
        text.append(Csv.line(row));
      }
    });
    return text.toString();
  }

  /** Returns the row that Canvas expects above the students: the points of each exercise. */
  private List<String> possible() {
    List<String> row = new ArrayList<>(Collections.nCopies(columns.heading().size(), ""));
    row.set(columns.nameColumn(), "    Points Possible");
    markings.values().forEach(marking -> row.add(Integer.toString(marking.points())));
    row.add(Integer.toString(report.points()));
    return row;
  }

  private List<String> marks(List<Graded> results) {
    List<String> row = new ArrayList<>();
    Map<String, Graded> byExercise =
        results.stream().collect(Collectors.toMap(Graded::exercise, graded -> graded));
    for (String exercise : markings.keySet()) {
      row.add(Optional.ofNullable(byExercise.get(exercise))
          .flatMap(Graded::mark)
          .map(Mark::earned)
          .orElse(""));
    }
    row.add(GradeReport.total(results).map(Mark::text).orElse(""));
    if (!columns.isCanvas()) {
      row.add(remark(results, byExercise));
    }
    return row;
  }

  /** Returns the first cells of a student's row, or of the row of each member of a group. */
  private List<List<String>> known(String student) {
    if (columns.heading().isEmpty()) {
      return List.of(List.of(student));
    }
    List<List<String>> known = columns.of(student);
    if (!known.isEmpty()) {
      return known;
    }
    List<String> row = new ArrayList<>(Collections.nCopies(columns.heading().size(), ""));
    row.set(columns.nameColumn(), student);
    return List.of(row);
  }

  private String remark(List<Graded> results, Map<String, Graded> byExercise) {
    if (results.isEmpty()) {
      return GradeReport.MISSING;
    }
    List<String> remarks = new ArrayList<>();
    if (byExercise.containsKey(Submission.UNKNOWN)) {
      remarks.add("refused: " + byExercise.get(Submission.UNKNOWN).message());
    }
    add(
        remarks,
        "not judged: ",
        results.stream()
            .filter(graded -> graded.mark().isEmpty())
            .map(Graded::exercise)
            .toList());
    if (!byExercise.containsKey(Submission.UNKNOWN)) {
      add(
          remarks,
          GradeReport.MISSING + ": ",
          markings.keySet().stream()
              .filter(exercise -> !byExercise.containsKey(exercise))
              .toList());
    }
    return String.join("; ", remarks);
  }

  private static void add(List<String> remarks, String title, List<String> exercises) {
    if (!exercises.isEmpty()) {
      remarks.add(title + String.join(" ", exercises));
    }
  }
}
