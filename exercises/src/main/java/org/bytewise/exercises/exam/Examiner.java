package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Examination.CompileError;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Judges answers to one exercise. The answer's VM only makes calls and returns their results; the
 * expected results and the budgets never leave this VM. Thread-safe if the workplaces are.
 */
public final class Examiner {
  private final Exercise exercise;
  private final Workplace workplace;
  private final Workplace trusted;
  private final Seeds seeds;
  private Reference reference;
  private List<SymptomFigures> measured;

  private Examiner(Exercise exercise, Workplace workplace, Workplace trusted, Secret secret) {
    this.exercise = exercise;
    this.workplace = workplace;
    this.trusted = trusted;
    this.seeds = Seeds.of(secret, exercise.id());
  }

  /**
   * Returns an examiner.
   *
   * @param workplace compiles and runs answers
   * @param trusted compiles and runs the solution
   * @param secret determines all inputs, together with the exercise
   */
  public static Examiner of(
      Exercise exercise, Workplace workplace, Workplace trusted, Secret secret) {
    return new Examiner(exercise, workplace, trusted, secret);
  }

  /** Returns the exercise. */
  public Exercise exercise() {
    return exercise;
  }

  /**
   * Measures the solution, or the program of a diagnosis, unless that has been done.
   *
   * @throws org.bytewise.exercises.ExerciseException if the exercise itself is broken
   */
  public void prepare() {
    if (exercise.diagnosis().isPresent()) {
      measured();
    } else {
      reference();
    }
  }

  private synchronized List<SymptomFigures> measured() {
    if (measured == null) {
      measured = DiagnosisReference.of(exercise, trusted);
    }
    return measured;
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
   * @param source the content of the answer's file
   * @throws org.bytewise.exercises.ExerciseException if the exercise itself is broken
   */
  public Examination examine(String source) {
    Examination examination = judge(source);
    return examination.with(exercise.mistakes().stream()
        .filter(mistake -> mistake.shows(examination, source))
        .findFirst());
  }

  private Examination judge(String source) {
    boolean isDiagnosis = exercise.diagnosis().isPresent();
    Map<String, String> sources =
        isDiagnosis ? Map.of(exercise.fileName(), source) : Reference.sources(exercise, source);
    Compilation compilation;
    try {
      compilation = workplace.compile(sources);
    } catch (TrialException e) {
      return Endings.ofCompiler(e);
    }
    if (!compilation.succeeded()) {
      return notCompiled(compilation, source);
    }
    if (isDiagnosis) {
      return DiagnosisJudge.judge(exercise, source, compilation, measured());
    }
    Optional<String> violation = Permitted.violation(compilation);
    if (violation.isPresent()) {
      return Examination.ended(
          Verdict.TAMPERED, "It uses " + violation.get() + ", which an exercise may not use.", "");
    }
    Reference expected = reference();
    Optional<String> shadow = Permitted.shadow(compilation, expected.compilation());
    if (shadow.isPresent()) {
      return Examination.ended(
          Verdict.TAMPERED,
          "Its class " + shadow.get() + " hides a class that Trial uses: rename it.",
          "");
    }
    return confirmed(expected, compilation, sources);
  }

  /**
   * Tries an answer, and again in other VMs if the first one leaves a doubt: a VM may allocate
   * something of its own during a call, and an answer may be cheap by chance. After a fixed number
   * of tries the doubt stays.
   */
  private Examination confirmed(
      Reference expected, Compilation compilation, Map<String, String> sources) {
    Tried first = tried(expected, compilation, sources, 0);
    if (!first.doubtful()) {
      return first.examination();
    }
    Tried second = tried(expected, compilation, sources, 1);
    if (second.examination().verdict() == Verdict.OVER_BUDGET) {
      boolean same = second.over().equals(first.over());
      return same || !second.doubtful() ? second.examination() : flaky(second.examination());
    }
    if (second.examination().verdict() != Verdict.PASS) {
      return second.examination();
    }
    Tried third = tried(expected, compilation, sources, 2);
    return third.examination().verdict() == Verdict.OVER_BUDGET
        ? flaky(third.examination())
        : third.examination();
  }

  private static Examination flaky(Examination examination) {
    return examination.as(
        Verdict.FLAKY, "It costs something different at each call, so it cannot be judged.");
  }

  private Tried tried(
      Reference expected, Compilation compilation, Map<String, String> sources, int attempt) {
    TrialVm vm = workplace.counting();
    Trying trying = new Trying(exercise, seeds, expected, workplace, attempt);
    try {
      Tried tried = trying.examine(vm, compilation, sources);
      if (tried.doubtful()) {
        vm.close();
      }
      return tried;
    } catch (TrialException e) {
      return Tried.certain(Endings.of(e, vm.printed(), trying.asked()));
    } finally {
      workplace.done(vm);
    }
  }

  private Examination notCompiled(Compilation compilation, String source) {
    if (compilation.tooMuch()) {
      return Examination.notCompiled(
          Verdict.COMPILE_LIMIT, "It exceeds the compiler's limits.", errors(compilation, true));
    }
    Optional<FormMistake> form = FormMistake.of(exercise, source, compilation);
    return form.map(mistake -> Examination.notCompiled(
                Verdict.COMPILE_ERROR, mistake.message(), errors(compilation, false))
            .at(mistake.line()))
        .orElseGet(() -> Examination.notCompiled(
            Verdict.COMPILE_ERROR, "It does not compile.", errors(compilation, true)));
  }

  /**
   * Returns the compiler's errors in the answer.
   *
   * @param withTrial whether to add those in {@code Trial}
   */
  private List<CompileError> errors(Compilation compilation, boolean withTrial) {
    return compilation.mistakes().stream()
        .filter(mistake -> withTrial || mistake.file().equals(exercise.fileName()))
        .map(mistake -> mistake.file().equals(exercise.fileName())
            ? new CompileError(mistake.line(), mistake.column(), mistake.message())
            : new CompileError(0, 0, inTrial(mistake)))
        .toList();
  }

  /**
   * Describes an error in {@code Trial.java}: the answer does not have the form that the task asks
   * for.
   */
  private String inTrial(Compilation.Mistake mistake) {
    List<String> lines = exercise.sources().trial().lines().toList();
    boolean known = mistake.line() > 0 && mistake.line() <= lines.size();
    return known
        ? "it cannot be called as in the task, `"
            + lines.get(mistake.line() - 1).strip()
            + "`: "
            + mistake.message()
        : mistake.message();
  }
}
