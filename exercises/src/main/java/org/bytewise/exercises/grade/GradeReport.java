package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bytewise.exercises.Mark;
import org.bytewise.exercises.Marking;

/**
 * The content of a batch's reports. Immutable.
 *
 * @param results by student and exercise
 * @param missing students on the roster without a submission
 * @param leftOut files that are not submissions, each with the reason
 * @param columns the students' columns of the roster, for the table of marks
 * @param expected what each exercise is worth that every student should submit, by its id
 */
public record GradeReport(
    List<Graded> results,
    List<String> missing,
    List<String> leftOut,
    RosterColumns columns,
    Map<String, Marking> expected) {
  /** Stands in the place of a verdict where nothing was submitted. */
  static final String MISSING = "MISSING";

  /** The message for a student who submitted nothing. */
  static final String NOTHING = "Nothing was submitted.";

  public GradeReport {
    results = results.stream().sorted(GradeFolder.ORDER).toList();
    missing = List.copyOf(missing);
    leftOut = List.copyOf(leftOut);
    expected = Map.copyOf(expected);
  }

  /** Creates the content of reports of a batch without a roster. */
  public GradeReport(List<Graded> results, List<String> missing, List<String> leftOut) {
    this(results, missing, leftOut, RosterColumns.NONE, Map.of());
  }

  /** An exercise of the batch for which a student submitted nothing. */
  record Missing(String student, String exercise, Marking marking) {}

  /**
   * Returns what each exercise of the batch is worth, by its id: of those that are expected and
   * those of which anybody submitted something.
   */
  Map<String, Marking> markings() {
    Map<String, Marking> markings = new TreeMap<>(expected);
    for (Graded graded : results) {
      if (!graded.exercise().equals(Submission.UNKNOWN)) {
        markings.put(graded.exercise(), graded.marking());
      }
    }
    return markings;
  }

  /** Returns all students in order, those without a submission included. */
  Set<String> students() {
    Set<String> students = new TreeSet<>(missing);
    results.forEach(graded -> students.add(graded.student()));
    return students;
  }

  /**
   * Returns what was not submitted, by student and exercise: every exercise of the batch for a
   * student without a submission, and those that other students submitted for the rest.
   */
  List<Missing> allMissing() {
    Set<List<String>> submitted = new HashSet<>();
    results.forEach(graded -> submitted.add(List.of(graded.student(), graded.exercise())));
    List<Missing> all = new ArrayList<>();
    if (markings().isEmpty()) {
      missing.forEach(student -> all.add(new Missing(student, Submission.UNKNOWN, Marking.NONE)));
      return all;
    }
    for (String student : students()) {
      // What a refused archive contained is unknown.
      boolean unknown = submitted.contains(List.of(student, Submission.UNKNOWN));
      markings().forEach((exercise, marking) -> {
        if (!unknown && !submitted.contains(List.of(student, exercise))) {
          all.add(new Missing(student, exercise, marking));
        }
      });
    }
    return all;
  }

  /** Tells whether everything was submitted and passes. */
  public boolean passes() {
    return results.stream().allMatch(Graded::passes) && allMissing().isEmpty();
  }

  /** Returns the results of each student, in order; none for a student who submitted nothing. */
  Map<String, List<Graded>> byStudent() {
    Map<String, List<Graded>> all = new TreeMap<>();
    students().forEach(student -> all.put(student, new ArrayList<>()));
    results.forEach(graded -> all.get(graded.student()).add(graded));
    return all;
  }

  /**
   * Returns what a student earned in all, in hundredths of a point; empty if something of it could
   * not be judged.
   */
  static Optional<Long> total(List<Graded> results) {
    return results.stream().allMatch(graded -> graded.mark().isPresent())
        ? Optional.of(results.stream()
            .mapToLong(graded -> graded.mark().orElseThrow().hundredths())
            .sum())
        : Optional.empty();
  }

  /** Returns the points of all exercises of the batch together. */
  int points() {
    return markings().values().stream().mapToInt(Marking::points).sum();
  }

  /** Returns a number of hundredths as points; a question mark if it is unknown. */
  static String text(Optional<Long> hundredths) {
    return hundredths.map(Mark::text).orElse("?");
  }
}
