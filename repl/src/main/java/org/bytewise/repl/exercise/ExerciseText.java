package org.bytewise.repl.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Asked;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Marking;
import org.bytewise.lessons.format.PlainMarkdown;
import org.bytewise.repl.exercise.ExerciseProgress.Standing;
import org.bytewise.screen.Part;
import org.bytewise.screen.Part.Verdict;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The texts of an exercise: its task, a hint, the solution. */
final class ExerciseText {
  private static final String INDENT = "  ";

  /** Returns the columns that are left for what an instrument draws. */
  static int drawnColumns(int width) {
    return width - INDENT.length();
  }

  private ExerciseText() {}

  static Part heading(Exercise exercise) {
    return new Part.Heading(exercise.title(), exercise.id() + " · " + exercise.level());
  }

  static Part remark(String text) {
    return Part.Feedback.of(Verdict.REMARK, text);
  }

  /**
   * Returns the task.
   *
   * @param evidence of a diagnosis, as lines; empty while it is being measured
   */
  static List<Part> task(
      Exercise exercise, Standing standing, Calls calls, Optional<List<String>> evidence) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(exercise));
    parts.addAll(PlainMarkdown.parts(exercise.task()));
    exercise.diagnosis().ifPresent(diagnosis -> program(diagnosis, evidence, parts));
    if (!exercise.budget().isEmpty()) {
      parts.add(title("Budget"));
    }
    for (Limit limit : exercise.budget()) {
      parts.add(new Part.Item("-", List.of(Span.plain(limit.toString()))));
    }
    if (!exercise.marking().equals(Marking.DEFAULT)) {
      parts.add(remark("In a class that is graded: " + exercise.marking() + "."));
    }
    if (exercise.budget().stream().anyMatch(limit -> limit.bound().par())) {
      parts.add(remark("Par is the cost of the best known solution on your VM, measured in the same"
          + " check."
          + standing
              .par()
              .map(par -> " In your last check it was %s, %s."
                  .formatted(Words.count(par.objects(), "object"), Words.bytes(par.bytes())))
              .orElse("")));
    }
    if (!exercise.lessons().isEmpty()) {
      parts.add(remark("Lessons that teach it: " + String.join(", ", exercise.lessons())));
    }
    standing.file().ifPresent(file -> parts.add(remark("Your file: " + file)));
    List<String> next = new ArrayList<>();
    next.add(
        standing.file().isPresent()
            ? calls.of("check", exercise.id())
            : calls.start(exercise.id()));
    if (calls.place() != Calls.Place.SHELL) {
      next.add(calls.of("hint", exercise.id()));
    }
    parts.add(new Part.WhatNext(next));
    return parts;
  }

  private static Part title(String text) {
    return new Part.Paragraph(List.of(new Span(Style.STRONG, text)));
  }

  /** Adds the program of a diagnosis, its evidence and what is asked. */
  private static void program(
      Diagnosis diagnosis, Optional<List<String>> evidence, List<Part> parts) {
    parts.add(title(Diagnosis.PROGRAM_FILE));
    List<String> source = diagnosis.program().stripTrailing().lines().toList();
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      numbered.add("%3d  %s".formatted(i + 1, source.get(i)).stripTrailing());
    }
    parts.add(new Part.Drawing(Style.PICTURE, numbered));
    parts.add(new Part.Paragraph(
        List.of(new Span(Style.STRONG, "On your VM, "), Span.code(diagnosis.evidence()))));
    parts.add(evidence
        .<Part>map(lines -> new Part.Drawing(
            Style.PICTURE, lines.stream().map(line -> INDENT + line).toList()))
        .orElseGet(() -> remark("It is being measured.")));
    parts.add(title("Your answers"));
    for (Asked asked : diagnosis.asked()) {
      parts.add(new Part.Item(
          "-",
          List.of(
              Span.code(asked.answer().name()),
              Span.plain(": " + asked.text()
                  + (asked.answer() == Asked.Answer.CAUSE
                      ? ", one of " + String.join(", ", diagnosis.causes())
                      : "")))));
    }
  }

  static List<Part> hint(Exercise exercise, int number, Calls calls) {
    int all = exercise.hints().size();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Feedback.of(Verdict.HINT, "Hint %d of %d".formatted(number, all)));
    parts.addAll(PlainMarkdown.parts(exercise.hints().get(number - 1)));
    parts.add(
        new Part.WhatNext(List.of(calls.of(number < all ? "hint" : "solution", exercise.id()))));
    return parts;
  }

  static List<Part> solution(Exercise exercise) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(exercise));
    parts.add(
        new Part.Code(exercise.sources().solution().stripTrailing().lines().toList()));
    parts.addAll(PlainMarkdown.parts(exercise.explanation()));
    return parts;
  }

  static List<Part> noSolutionYet(Exercise exercise, int hints, Calls calls) {
    int missing = exercise.hints().size() - hints;
    return List.of(
        remark("The solution is shown once you have solved this, or after the last hint: "
            + Words.count(missing, "hint") + (missing == 1 ? " is" : " are") + " left."),
        new Part.WhatNext(List.of(calls.of("hint", exercise.id()))));
  }
}
