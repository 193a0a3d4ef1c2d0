package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExerciseException.Problem;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.Verdict;

/**
 * Proves what an exercise promises: which answers pass, and which known mistake each wrong answer
 * gets.
 */
public final class ExerciseProof {
  private final Exercise exercise;
  private final Examiner examiner;
  private final List<Problem> problems = new ArrayList<>();

  private ExerciseProof(Exercise exercise, Workplace workplace, Secret secret) {
    this.exercise = exercise;
    this.examiner = Examiner.of(exercise, workplace, workplace, secret);
  }

  /**
   * Runs every answer that belongs to the exercise.
   *
   * @return what does not hold, by file; empty if everything does
   */
  public static List<Problem> prove(Exercise exercise, Workplace workplace, Secret secret) {
    return new ExerciseProof(exercise, workplace, secret).prove(true);
  }

  /**
   * Runs the start, the solution and the alternative of an exercise, but no known mistake: enough
   * for another VM than the one on which {@link #prove} has found nothing.
   *
   * @return what does not hold, by file; empty if everything does
   */
  public static List<Problem> proveRight(Exercise exercise, Workplace workplace, Secret secret) {
    return new ExerciseProof(exercise, workplace, secret).prove(false);
  }

  private List<Problem> prove(boolean withMistakes) {
    try {
      examiner.prepare();
    } catch (ExerciseException e) {
      return e.problems();
    }
    start();
    passes("solution.java", exercise.sources().solution());
    passes("alternative.java", exercise.sources().alternative());
    if (withMistakes) {
      exercise.sources().wrong().forEach(this::isWrong);
    }
    return problems;
  }

  private void start() {
    Examination examination = examiner.examine(exercise.sources().start());
    boolean passes = examination.verdict() == Verdict.PASS;
    boolean failsRightly = switch (examination.verdict()) {
      case OVER_BUDGET, WRONG_RESULT, MISDIAGNOSIS, RUNTIME_ERROR, MEMORY, TIMEOUT -> true;
      default -> false;
    };
    if (exercise.startsPassing() ? !passes : !failsRightly) {
      problem(
          "start.java",
          exercise.startsPassing()
              ? "it must pass, but " + told(examination)
              : "it must compile and fail, but " + told(examination));
    }
  }

  private void passes(String file, String source) {
    Examination examination = examiner.examine(source);
    if (examination.verdict() != Verdict.PASS) {
      problem(file, "it must pass, but " + told(examination));
    }
  }

  private void isWrong(String name, String source) {
    String file = "wrong-" + name + ".java";
    Examination examination = examiner.examine(source);
    String mistake = examination.mistake().map(KnownMistake::name).orElse("");
    if (!mistake.equals(name)) {
      KnownMistake own = exercise.mistakes().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow();
      problem(
          file,
          "it must show the mistake '%s' (%s%s), but %s%s"
              .formatted(
                  name,
                  own.verdict(),
                  own.symptom().isEmpty() ? "" : " " + own.symptom(),
                  told(examination),
                  mistake.isEmpty() ? "" : "; it shows '" + mistake + "'"));
    }
  }

  private static String told(Examination examination) {
    StringBuilder text = new StringBuilder("it gets ").append(examination.verdict());
    text.append(": ").append(examination.message());
    examination.errors().stream()
        .findFirst()
        .ifPresent(error ->
            text.append(" line ").append(error.line()).append(": ").append(error.message()));
    examination
        .failure()
        .ifPresent(failure -> text.append(" input ")
            .append(cut(failure.input()))
            .append(", expected ")
            .append(cut(failure.expected()))
            .append(", actual ")
            .append(cut(failure.actual())));
    examination.budgets().stream()
        .filter(one -> !one.kept())
        .forEach(one -> text.append(" [")
            .append(one.limit())
            .append(": ")
            .append(one.actual())
            .append(", par ")
            .append(one.par())
            .append(']'));
    if (!examination.excess().isEmpty()) {
      text.append(" more than the solution: ").append(String.join(", ", examination.excess()));
    }
    return text.toString();
  }

  private static String cut(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private void problem(String file, String message) {
    problems.add(new Problem(exercise.id() + "/" + file, 0, message));
  }
}
