package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.JailedWorkplace;
import org.bytewise.exercises.exam.KeptWorkplace;
import org.bytewise.exercises.exam.LateWorkplace;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.screen.FileReason;
import org.bytewise.snippets.archive.VmArchives;

/**
 * Grades the submissions of one student as fast as possible: the sandbox is opened and tested while
 * the solution is measured, which is compiled only the first time.
 */
public final class SingleStudent {
  /** The name of the folder, in the folder of archives, that remembers that the sandbox held. */
  public static final String SANDBOX = "sandbox";

  /** The student's name where no file tells it. */
  private static final String UNNAMED = "nobody";

  private SingleStudent() {}

  /**
   * Where and how submissions run.
   *
   * @param timeLimit of one call
   * @param vmFlags additional flags of the VMs that count
   * @param unsafe whether submissions run without a sandbox
   */
  public record Machine(Duration timeLimit, List<String> vmFlags, boolean unsafe) {}

  /**
   * Grades submissions and keeps nothing.
   *
   * @param expected what each exercise is worth that should have been submitted
   * @param secret determines all inputs; random if empty
   * @throws GradeException if the temporary folder cannot be used
   * @throws org.bytewise.exercises.sandbox.SandboxException if no sandbox can be set up here
   */
  public static GradeReport grade(
      List<Submission> submissions,
      ExercisePack pack,
      Map<String, Marking> expected,
      Optional<Secret> secret,
      Machine machine) {
    if (submissions.isEmpty()) {
      return new GradeReport(List.of(), List.of(UNNAMED), List.of(), RosterColumns.NONE, expected);
    }
    Path home = Path.of(System.getProperty("java.home"));
    List<Path> files = JailedWorkplace.files();
    Path kept = temporary();
    CompletableFuture<Sandbox> opening = CompletableFuture.supplyAsync(
        () -> machine.unsafe() ? Sandbox.none(home, files) : sandbox(home, files));
    CompletableFuture<JailedWorkplace> jailed = opening.thenApply(sandbox -> {
      JailedWorkplace workplace =
          new JailedWorkplace(sandbox, machine.timeLimit(), machine.vmFlags(), 0);
      workplace.prepare();
      workplace.begin();
      return workplace;
    });
    try (GradeFolder folder = GradeFolder.open(kept, secret);
        Workplace trusted = KeptWorkplace.of(LocalWorkplace.reusing(machine.vmFlags()))) {
      Batch batch = new Batch(
          pack,
          new LateWorkplace(jailed),
          trusted,
          () -> LateWorkplace.await(opening).description(),
          folder);
      CompletableFuture<Void> preparing =
          CompletableFuture.runAsync(() -> prepare(batch, submissions));
      List<Graded> results = batch.run(submissions, 1, (graded, fresh) -> {});
      preparing.join();
      if (results.stream().anyMatch(one -> one.verdict() == Verdict.INFRA_ERROR)) {
        LateWorkplace.await(opening).forget();
      }
      return new GradeReport(results, List.of(), List.of(), RosterColumns.NONE, expected);
    } finally {
      close(jailed, JailedWorkplace::close);
      close(opening, Sandbox::close);
      TemporaryFolder.delete(kept);
    }
  }

  private static Sandbox sandbox(Path home, List<Path> files) {
    return VmArchives.ofProcess()
        .folder()
        .map(kept -> Sandbox.openKnown(home, files, kept.resolve(SANDBOX)))
        .orElseGet(() -> Sandbox.open(home, files));
  }

  /** Waits for something that another thread opens, and closes it if that succeeds. */
  private static <T> void close(CompletableFuture<T> opening, Consumer<T> closing) {
    opening
        .handle((opened, e) -> {
          if (opened != null) {
            closing.accept(opened);
          }
          return null;
        })
        .join();
  }

  private static void prepare(Batch batch, List<Submission> submissions) {
    submissions.stream()
        .filter(submission -> submission.refusal().isEmpty())
        .map(Submission::exercise)
        .distinct()
        .forEach(exercise -> {
          try {
            batch.prepare(exercise);
          } catch (ExerciseException e) {
            // The judging itself will report it.
            return;
          }
        });
  }

  private static Path temporary() {
    try {
      return TemporaryFolder.make("one");
    } catch (IOException e) {
      throw new GradeException(
          "the temporary folder cannot be written: " + FileReason.ofWriting(e), e);
    }
  }
}
