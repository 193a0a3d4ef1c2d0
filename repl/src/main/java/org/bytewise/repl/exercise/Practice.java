package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.repl.exercise.ExerciseProgress.Standing;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Nearest;
import org.bytewise.screen.Part;
import org.bytewise.snippets.trial.TrialException;

/**
 * The exercises of a pack and what a learner does with them: starts one, checks it, asks for hints
 * and for the solution. Pack and progress are read on first use. Not thread-safe, except for
 * {@link #cancel}.
 */
public final class Practice implements AutoCloseable {
  /** Default folder for the learner's files. */
  public static final String FOLDER = "bytewise-exercises";

  /** Environment variable that names a pack to use instead of the built-in exercises. */
  private static final String PACK_VARIABLE = "BYTEWISE_EXERCISES";

  private final Supplier<ExercisePack> packSource;
  private final Supplier<ExerciseProgress> progressSource;
  private final Calls calls;
  private volatile List<String> vmFlags;
  private ExercisePack pack;
  private ExerciseProgress progress;
  /** Also read by threads that cancel a check. */
  private volatile Checker checker;
  /** By the id of the exercise; also filled in the background. */
  private final Map<String, Evidence> evidence = new ConcurrentHashMap<>();
  /** What is measuring evidence now; null if nothing is. */
  private volatile Evidence.Probe probe;

  private Practice(
      Supplier<ExercisePack> packSource,
      Supplier<ExerciseProgress> progressSource,
      List<String> vmFlags,
      Calls calls) {
    this.packSource = packSource;
    this.progressSource = progressSource;
    this.vmFlags = List.copyOf(vmFlags);
    this.calls = Objects.requireNonNull(calls, "calls");
  }

  /**
   * Returns the exercises of a pack.
   *
   * @param folder of the pack; empty for the built-in exercises
   * @param progressFile file of the learner's progress
   * @param vmFlags additional flags of the VMs that run answers
   */
  public static Practice of(
      Optional<Path> folder, Path progressFile, List<String> vmFlags, Calls calls) {
    return new Practice(
        () -> folder.map(Practice::packIn).orElseGet(ExercisePack::packaged),
        () -> ExerciseProgress.at(progressFile, folder),
        vmFlags,
        calls);
  }

  /** Returns the pack folder named in the environment; empty if there is none. */
  public static Optional<Path> packIn(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(PACK_VARIABLE))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  private static ExercisePack packIn(Path folder) {
    if (!ExercisePack.isPack(folder)) {
      throw PracticeException.usage("'%s' is not a pack of exercises: it has no file %s"
          .formatted(folder, ExercisePack.INDEX));
    }
    try {
      return ExercisePack.of(folder);
    } catch (IOException e) {
      throw PracticeException.usage("'%s' cannot be read: %s".formatted(folder, FileReason.of(e)));
    } catch (ExerciseException e) {
      throw PracticeException.usage("'%s' cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  /** Returns the commands to show to the learner. */
  public Calls calls() {
    return calls;
  }

  /** Returns the pack. */
  public ExercisePack pack() {
    if (pack == null) {
      pack = packSource.get();
    }
    return pack;
  }

  /** Returns the learner's progress. */
  public ExerciseProgress progress() {
    if (progress == null) {
      progress = progressSource.get();
    }
    return progress;
  }

  /** Returns a new warning about the progress file, if there is one. */
  public Optional<String> warning() {
    return progress == null ? Optional.empty() : progress.warning();
  }

  /** Changes the flags of the VMs that run answers, from the next check on. */
  public void useFlags(List<String> flags) {
    close();
    vmFlags = List.copyOf(flags);
  }

  private Checker checker() {
    if (checker == null) {
      checker = new Checker(vmFlags);
    }
    return checker;
  }

  /**
   * Returns an exercise.
   *
   * @throws PracticeException if the pack does not have it, or it is broken
   */
  public Exercise find(String id) {
    try {
      return pack().find(id).orElseThrow(() -> PracticeException.usage(unknown(id)));
    } catch (ExerciseException e) {
      throw PracticeException.broken(broken(e));
    }
  }

  private String unknown(String id) {
    String nearest = Nearest.question(id, pack().ids()).map("; "::concat).orElse(";");
    return "there is no exercise '%s'%s '%s' lists them".formatted(id, nearest, calls.list());
  }

  /** Describes a broken exercise in one line. */
  static String broken(ExerciseException e) {
    int more = e.problems().size() - 1;
    return "the exercise cannot be used: " + e.problems().get(0)
        + (more > 0 ? "; and %d more, see 'bytewise author check'".formatted(more) : "");
  }

  /** Returns an exercise, or the one worked on last if no id is given. */
  public Exercise findOrLast(Optional<String> id) {
    return find(id.or(() -> progress().last())
        .orElseThrow(() -> PracticeException.usage(
            "you have not started an exercise yet; '%s' lists them".formatted(calls.list()))));
  }

  /** Returns the exercise to which a file belongs, by the file's name. */
  public Exercise findByFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return pack().ids().stream()
        .flatMap(id -> usable(id).stream())
        .filter(exercise -> exercise.fileName().equals(name))
        .findFirst()
        .orElseThrow(() -> PracticeException.usage(
            "'%s' does not belong to an exercise; '%s' lists them".formatted(file, calls.list())));
  }

  /** Returns the learner's progress with an exercise. */
  public Standing standing(Exercise exercise) {
    return progress().of(exercise.id());
  }

  /**
   * The outcome of a start.
   *
   * @param file the learner's file
   * @param written whether this start wrote it
   * @param edited whether it existed and differs from the exercise's start
   */
  public record Started(Path file, boolean written, boolean edited) {}

  /**
   * Writes the learner's file, unless it exists.
   *
   * @param into the folder; if empty, the file of the last start, else the folder of the file
   *     written last, else {@link #FOLDER} in the current folder
   */
  public Started start(Exercise exercise, Optional<Path> into) {
    Path file = into.map(folder -> folder.resolve(exercise.fileName()))
        .or(() -> standing(exercise).file())
        .or(() -> progress().folder().map(folder -> folder.resolve(exercise.fileName())))
        .orElseGet(() -> Path.of(FOLDER).resolve(exercise.fileName()))
        .toAbsolutePath()
        .normalize();
    boolean written = AnswerFiles.write(file, exercise.sources().start());
    progress().started(exercise.id(), file);
    boolean edited =
        !written && !AnswerFiles.read(file).equals(exercise.sources().start());
    return new Started(file, written, edited);
  }

  /**
   * Returns the learner's file.
   *
   * @throws PracticeException if the exercise was not started, or the file no longer exists
   */
  public Path file(Exercise exercise) {
    Path file = standing(exercise)
        .file()
        .orElseThrow(() -> PracticeException.usage("you have not started '%s' yet; '%s' starts it"
            .formatted(exercise.id(), calls.start(exercise.id()))));
    if (!Files.exists(file)) {
      throw PracticeException.usage("'%s' no longer exists; '%s' writes it again"
          .formatted(file, calls.start(exercise.id())));
    }
    return file;
  }

  /**
   * Judges an answer and waits for the result.
   *
   * @param stage receives the current step, on another thread
   * @return empty if the check was cancelled
   */
  public Optional<Checked> check(Exercise exercise, Path file, Consumer<String> stage) {
    String source = AnswerFiles.read(file);
    return await(checker().submit(exercise, source, stage, () -> {}))
        .map(found -> record(exercise, file, source, found));
  }

  /** Waits for the result of a check; empty if it was cancelled. */
  static Optional<Examination> await(Future<Examination> check) {
    try {
      return Checker.await(check);
    } catch (ExerciseException e) {
      throw PracticeException.broken(broken(e));
    } catch (TrialException e) {
      throw PracticeException.broken("it could not be judged: " + e.getMessage());
    }
  }

  /** Starts to judge an answer; pass the result to {@link #record}. */
  Future<Examination> begin(
      Exercise exercise, String source, Consumer<String> stage, Runnable whenDone) {
    return checker().submit(exercise, source, stage, whenDone);
  }

  /** Measures the solution of an exercise in the background. */
  void prepare(Exercise exercise) {
    checker().prepare(exercise);
  }

  /** Cancels the running check, if there is one. May be called from any thread. */
  public void cancel() {
    Checker present = checker;
    if (present != null) {
      present.cancel();
    }
    stopGathering();
  }

  private void stopGathering() {
    Evidence.Probe running = probe;
    probe = null;
    if (running != null) {
      running.close();
    }
  }

  /** Records the result of a check. */
  Checked record(Exercise exercise, Path file, String source, Examination examination) {
    Checked checked =
        new Checked(exercise, file, source, examination, standing(exercise).best());
    progress().at(exercise.id());
    checked.score().ifPresent(score -> progress().measured(exercise.id(), score, checked.passes()));
    if (checked.passes() && checked.score().isEmpty()) {
      progress().solved(exercise.id());
    }
    return checked;
  }

  /** Returns the next hint, or the last one if there are no more. */
  public List<Part> hint(Exercise exercise) {
    int shown = Math.min(standing(exercise).hints() + 1, exercise.hints().size());
    progress().hinted(exercise.id(), shown);
    progress().at(exercise.id());
    return ExerciseText.hint(exercise, shown, calls);
  }

  /** Returns the solution if the learner may see it; otherwise what is still missing. */
  public List<Part> solution(Exercise exercise) {
    return maySeeSolution(exercise)
        ? ExerciseText.solution(exercise)
        : ExerciseText.noSolutionYet(exercise, standing(exercise).hints(), calls);
  }

  /** Tells whether the exercise is solved, or its last hint was shown. */
  public boolean maySeeSolution(Exercise exercise) {
    Standing standing = standing(exercise);
    return standing.status() == Status.SOLVED
        || standing.hints() >= exercise.hints().size();
  }

  /**
   * Returns the task with its budgets; for a diagnosis, with its program and its evidence, as far
   * as that has been gathered.
   *
   * @param width the columns of a line
   */
  public List<Part> task(Exercise exercise, int width, Glyphs glyphs) {
    return ExerciseText.task(
        exercise,
        standing(exercise),
        calls,
        Optional.ofNullable(evidence.get(exercise.id()))
            .map(one -> one.lines(ExerciseText.drawnColumns(width), glyphs)));
  }

  /**
   * Measures the evidence of a diagnosis and waits for it, unless that has been done; does nothing
   * for other exercises. May be called from any thread.
   *
   * @param stage receives the current step
   */
  public void gather(Exercise exercise, Consumer<String> stage) {
    if (exercise.diagnosis().isEmpty() || evidence.containsKey(exercise.id())) {
      return;
    }
    try (Evidence.Probe opened = new Evidence.Probe(vmFlags)) {
      probe = opened;
      Evidence found = opened.measure(exercise.diagnosis().get(), stage);
      if (probe == opened) {
        evidence.put(exercise.id(), found);
      }
    } finally {
      probe = null;
    }
  }

  /** Measures the evidence of a diagnosis in the background. */
  void gatherInBackground(Exercise exercise, Runnable whenDone) {
    if (exercise.diagnosis().isPresent() && !evidence.containsKey(exercise.id())) {
      Thread thread = new Thread(
          () -> {
            gather(exercise, stage -> {});
            whenDone.run();
          },
          "bytewise-evidence");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Writes the start again.
   *
   * @return the new name of the learner's previous file
   */
  public Path reset(Exercise exercise) {
    Path file = file(exercise);
    Path aside = AnswerFiles.setAside(file);
    AnswerFiles.write(file, exercise.sources().start());
    return aside;
  }

  /** Returns the next unsolved exercise after this one; empty if there is none. */
  public Optional<Exercise> next(Exercise exercise) {
    List<String> ids = pack().ids();
    int at = ids.indexOf(exercise.id());
    List<String> others = new ArrayList<>(ids.subList(at + 1, ids.size()));
    others.addAll(ids.subList(0, Math.max(0, at)));
    return others.stream()
        .filter(id -> progress().of(id).status() != Status.SOLVED)
        .flatMap(id -> usable(id).stream())
        .findFirst();
  }

  /** Returns an exercise; empty if it is broken, which must not affect the others. */
  private Optional<Exercise> usable(String id) {
    try {
      return pack().find(id);
    } catch (ExerciseException e) {
      return Optional.empty();
    }
  }

  /** Returns the number of solved exercises. */
  public long solved() {
    return pack().ids().stream()
        .filter(id -> progress().of(id).status() == Status.SOLVED)
        .count();
  }

  /** Cancels the running check and ends its VMs. */
  @Override
  public void close() {
    Checker present = checker;
    checker = null;
    stopGathering();
    evidence.clear();
    if (present != null) {
      present.close();
    }
  }
}
