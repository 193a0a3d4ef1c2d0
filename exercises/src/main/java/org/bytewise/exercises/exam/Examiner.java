package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.CompileError;
import org.bytewise.exercises.Examination.Failure;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialAnswer;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Judges answers to one exercise. The answer's VM is told what to call, and returns what came of
 * it; the expected results and the budgets never leave this VM. Thread-safe, as the workplaces are.
 */
public final class Examiner {
  private final Exercise exercise;
  private final Workplace workplace;
  private final Workplace trusted;
  private final Seeds seeds;
  private Reference reference;

  private Examiner(Exercise exercise, Workplace workplace, Workplace trusted, long seed) {
    this.exercise = exercise;
    this.workplace = workplace;
    this.trusted = trusted;
    this.seeds = Seeds.of(seed);
  }

  /**
   * An examiner.
   *
   * @param workplace where answers are compiled and run
   * @param trusted where the solution is compiled and run
   * @param seed from which all inputs follow
   */
  public static Examiner of(Exercise exercise, Workplace workplace, Workplace trusted, long seed) {
    return new Examiner(exercise, workplace, trusted, seed);
  }

  /** The exercise. */
  public Exercise exercise() {
    return exercise;
  }

  /**
   * Measures the solution, if that has not been done yet.
   *
   * @throws org.bytewise.exercises.ExerciseException where the exercise itself is broken
   */
  public void prepare() {
    reference();
  }

  private synchronized Reference reference() {
    if (reference == null) {
      reference = Reference.of(exercise, seeds, trusted);
    }
    return reference;
  }

  /**
   * Judges an answer.
   *
   * @param source the text of the answer's file
   * @throws org.bytewise.exercises.ExerciseException where the exercise itself is broken
   */
  public Examination examine(String source) {
    Examination examination = judge(source);
    return examination.with(exercise.mistakes().stream()
        .filter(mistake -> mistake.shows(examination, source))
        .findFirst());
  }

  private Examination judge(String source) {
    Map<String, String> sources = Reference.sources(exercise, source);
    Compilation compilation;
    try {
      compilation = workplace.compile(sources);
    } catch (TrialException e) {
      return Endings.ofCompiler(e);
    }
    if (!compilation.succeeded()) {
      return notCompiled(compilation);
    }
    Optional<String> violation = Permitted.violation(compilation);
    if (violation.isPresent()) {
      return Examination.ended(
          Verdict.TAMPERED,
          "It uses " + violation.get() + ", for which an exercise has no use.",
          "");
    }
    Reference expected = reference();
    Optional<String> shadow = Permitted.shadow(compilation, expected.compilation());
    if (shadow.isPresent()) {
      return Examination.ended(
          Verdict.TAMPERED,
          "Its class " + shadow.get() + " would take the place of another in what tries it.",
          "");
    }
    Examination tried = tried(expected, compilation, sources);
    // A VM may have had work of its own at each of the counts: another one is asked, too.
    return tried.verdict() == Verdict.FLAKY ? tried(expected, compilation, sources) : tried;
  }

  private Examination tried(
      Reference expected, Compilation compilation, Map<String, String> sources) {
    TrialVm vm = workplace.counting();
    try {
      Examination examination =
          new Trying(exercise, seeds, expected, workplace).examine(vm, compilation, sources);
      if (examination.verdict() == Verdict.FLAKY) {
        vm.close();
      }
      return examination;
    } catch (TrialException e) {
      return Endings.of(e, vm.printed());
    } finally {
      workplace.done(vm);
    }
  }

  private Examination notCompiled(Compilation compilation) {
    List<CompileError> errors = compilation.mistakes().stream()
        .map(mistake -> mistake.file().equals(exercise.fileName())
            ? new CompileError(mistake.line(), mistake.column(), mistake.message())
            : new CompileError(0, 0, inTrial(mistake)))
        .toList();
    return Examination.notCompiled(
        compilation.tooMuch() ? Verdict.COMPILE_LIMIT : Verdict.COMPILE_ERROR,
        compilation.tooMuch() ? "It is too much for the compiler." : "It does not compile.",
        errors);
  }

  /** An answer that has another form than the task says cannot be called as the task says. */
  private String inTrial(Compilation.Mistake mistake) {
    List<String> lines = exercise.sources().trial().lines().toList();
    boolean known = mistake.line() > 0 && mistake.line() <= lines.size();
    return known
        ? "it cannot be called as the task says, `"
            + lines.get(mistake.line() - 1).strip()
            + "`: "
            + mistake.message()
        : mistake.message();
  }

  /** Whether an answer is the expected one: the same result, or the same exception. */
  static Optional<Failure> failure(TrialAnswer expected, TrialAnswer actual) {
    boolean same = expected.returned()
        ? actual.returned() && actual.value().equals(expected.value())
        : expected.exception().equals(actual.exception());
    return same
        ? Optional.empty()
        : Optional.of(
            new Failure(expected.input(), outcome(expected), outcome(actual), actual.line()));
  }

  private static String outcome(TrialAnswer answer) {
    if (answer.returned()) {
      return answer.value();
    }
    String message = answer.message() == null ? "" : ": " + answer.message();
    return "throws " + answer.exception() + message;
  }

  /** The limits of a kind that are not about the room to run in. */
  static List<Limit> figures(Exercise exercise) {
    return exercise.budget().stream().filter(limit -> !limit.kind().isRoom()).toList();
  }
}
