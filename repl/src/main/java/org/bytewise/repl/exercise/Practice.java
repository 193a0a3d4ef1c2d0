package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.repl.exercise.ExerciseProgress.Standing;
import org.bytewise.screen.Nearest;
import org.bytewise.screen.Part;
import org.bytewise.snippets.trial.TrialException;

/**
 * The exercises of a pack, and what a learner does with them: starts one, has it checked, asks for
 * hints and for the solution. Nothing is read before it is asked for. Not thread-safe.
 */
public final class Practice implements AutoCloseable {
  /** Where files are written that nobody has named a folder for. */
  public static final String FOLDER = "bytewise-exercises";

  /**
   * The environment variable that names a pack in place of the exercises that come with the tool.
   */
  private static final String PACK_VARIABLE = "BYTEWISE_EXERCISES";

  private final Supplier<ExercisePack> packSource;
  private final Supplier<ExerciseProgress> progressSource;
  private final Calls calls;
  private List<String> vmFlags;
  private ExercisePack pack;
  private ExerciseProgress progress;
  /** Also read by whoever cancels a check. */
  private volatile Checker checker;

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
   * Exercises for a learner.
   *
   * @param folder of the pack; empty for the exercises that come with the tool
   * @param progressFile where the progress is kept
   * @param vmFlags further flags of the VMs that run answers
   */
  public static Practice of(
      Optional<Path> folder, Path progressFile, List<String> vmFlags, Calls calls) {
    return new Practice(
        () -> folder.map(Practice::packIn).orElseGet(ExercisePack::packaged),
        () -> ExerciseProgress.at(progressFile, folder),
        vmFlags,
        calls);
  }

  /** The folder of the pack that an environment names; empty where it names none. */
  public static Optional<Path> packIn(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(PACK_VARIABLE))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  private static ExercisePack packIn(Path folder) {
    if (!ExercisePack.isPack(folder)) {
      throw PracticeException.usage(
          "'%s' is no pack of exercises: it has no file %s".formatted(folder, ExercisePack.INDEX));
    }
    try {
      return ExercisePack.of(folder);
    } catch (IOException e) {
      throw PracticeException.usage("'%s' cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  /** How things are called where the learner is. */
  public Calls calls() {
    return calls;
  }

  /** The exercises that there are. */
  public ExercisePack pack() {
    if (pack == null) {
      pack = packSource.get();
    }
    return pack;
  }

  /** What the learner has done. */
  public ExerciseProgress progress() {
    if (progress == null) {
      progress = progressSource.get();
    }
    return progress;
  }

  /** What to tell the learner about the file of the progress, if there is something new. */
  public Optional<String> warning() {
    return progress == null ? Optional.empty() : progress.warning();
  }

  /** Has the following checks run in VMs with other flags. */
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

  /** The exercise of an id. */
  public Exercise find(String id) {
    try {
      return pack().find(id).orElseThrow(() -> PracticeException.usage(unknown(id)));
    } catch (ExerciseException e) {
      throw PracticeException.broken(broken(e));
    }
  }

  private String unknown(String id) {
    String nearest = Nearest.to(id, pack().ids())
        .map(other -> "; did you mean %s?".formatted(other))
        .orElse(";");
    return "there is no exercise '%s'%s '%s' lists them".formatted(id, nearest, calls.list());
  }

  /** Where an exercise cannot be used, in one line. */
  static String broken(ExerciseException e) {
    int more = e.problems().size() - 1;
    return "the exercise cannot be used: " + e.problems().get(0)
        + (more > 0 ? "; and %d more, see 'bytewise author check'".formatted(more) : "");
  }

  /** The exercise of an id, or the one that was worked on last. */
  public Exercise findOrLast(Optional<String> id) {
    return find(id.or(() -> progress().last())
        .orElseThrow(() -> PracticeException.usage(
            "no exercise was started yet; '%s' lists them".formatted(calls.list()))));
  }

  /** The exercise whose answer a file is, by the file's name. */
  public Exercise findByFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return pack().ids().stream()
        .flatMap(id -> usable(id).stream())
        .filter(exercise -> exercise.fileName().equals(name))
        .findFirst()
        .orElseThrow(() -> PracticeException.usage(
            "'%s' is the file of no exercise; '%s' lists them".formatted(file, calls.list())));
  }

  /** How the learner stands with an exercise. */
  public Standing standing(Exercise exercise) {
    return progress().of(exercise.id());
  }

  /**
   * What came of a start.
   *
   * @param file what the learner writes
   * @param written whether it was written now
   * @param edited whether it was there, and is not as it was written first
   */
  public record Started(Path file, boolean written, boolean edited) {}

  /**
   * Has the learner's file written, if it is not there.
   *
   * @param into the folder; empty for the file of the last start, or else the folder of the last
   *     one, or else {@link #FOLDER} here
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

  /** The learner's file; it is there. */
  public Path file(Exercise exercise) {
    Path file = standing(exercise)
        .file()
        .orElseThrow(() -> PracticeException.usage("'%s' is not started yet; '%s' does that"
            .formatted(exercise.id(), calls.start(exercise.id()))));
    if (!Files.exists(file)) {
      throw PracticeException.usage(
          "'%s' is gone; '%s' writes it again".formatted(file, calls.start(exercise.id())));
    }
    return file;
  }

  /**
   * Judges an answer; waits for that.
   *
   * @param stage is told what is being done; called by another thread
   * @return empty where it was cancelled
   */
  public Optional<Checked> check(Exercise exercise, Path file, Consumer<String> stage) {
    String source = AnswerFiles.read(file);
    return await(checker().submit(exercise, source, stage, () -> {}))
        .map(found -> record(exercise, file, source, found));
  }

  /** What a check has come to; waits for it. Empty where it was cancelled. */
  static Optional<Examination> await(Future<Examination> check) {
    try {
      return Checker.await(check);
    } catch (ExerciseException e) {
      throw PracticeException.broken(broken(e));
    } catch (TrialException e) {
      throw PracticeException.broken("it could not be judged: " + e.getMessage());
    }
  }

  /** Begins to judge an answer; who has its result calls {@link #record}. */
  Future<Examination> begin(
      Exercise exercise, String source, Consumer<String> stage, Runnable whenDone) {
    return checker().submit(exercise, source, stage, whenDone);
  }

  /** Has the solution of an exercise measured ahead. */
  void prepare(Exercise exercise) {
    checker().prepare(exercise);
  }

  /** Ends the check that runs, if one does; called by any thread. */
  public void cancel() {
    Checker present = checker;
    if (present != null) {
      present.cancel();
    }
  }

  /** Keeps what an answer has come to. */
  Checked record(Exercise exercise, Path file, String source, Examination examination) {
    Checked checked =
        new Checked(exercise, file, source, examination, standing(exercise).best());
    progress().at(exercise.id());
    checked.score().ifPresent(score -> progress().measured(exercise.id(), score, checked.passes()));
    return checked;
  }

  /** The next hint, or the last one again. */
  public List<Part> hint(Exercise exercise) {
    int shown = Math.min(standing(exercise).hints() + 1, exercise.hints().size());
    progress().hinted(exercise.id(), shown);
    progress().at(exercise.id());
    return ExerciseText.hint(exercise, shown, calls);
  }

  /** The solution, where the learner may see it; else what is missing. */
  public List<Part> solution(Exercise exercise) {
    return maySeeSolution(exercise)
        ? ExerciseText.solution(exercise)
        : ExerciseText.noSolutionYet(exercise, standing(exercise).hints(), calls);
  }

  /** Whether the exercise is solved, or its last hint was shown. */
  public boolean maySeeSolution(Exercise exercise) {
    Standing standing = standing(exercise);
    return standing.status() == Status.SOLVED
        || standing.hints() >= exercise.hints().size();
  }

  /** What is to be done, and within which budgets. */
  public List<Part> task(Exercise exercise) {
    return ExerciseText.task(exercise, standing(exercise), calls);
  }

  /**
   * Writes the start again.
   *
   * @return where what the learner has written is kept
   */
  public Path reset(Exercise exercise) {
    Path file = file(exercise);
    Path aside = AnswerFiles.setAside(file);
    AnswerFiles.write(file, exercise.sources().start());
    return aside;
  }

  /** The next exercise that is not solved, after this one; empty where there is none. */
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

  /** The exercise of an id; empty where it is broken, which is not the matter of others. */
  private Optional<Exercise> usable(String id) {
    try {
      return pack().find(id);
    } catch (ExerciseException e) {
      return Optional.empty();
    }
  }

  /** How many exercises are solved. */
  public long solved() {
    return pack().ids().stream()
        .filter(id -> progress().of(id).status() == Status.SOLVED)
        .count();
  }

  /** Ends what runs. */
  @Override
  public void close() {
    Checker present = checker;
    checker = null;
    if (present != null) {
      present.close();
    }
  }
}
