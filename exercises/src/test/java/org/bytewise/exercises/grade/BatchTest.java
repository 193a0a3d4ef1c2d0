package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  @TempDir
  private Path temp;

  /** A machine that fails the first few requests; then every program fails to compile. */
  private static final class Failing implements Workplace {
    final AtomicInteger asked = new AtomicInteger();
    private final int failures;

    Failing(int failures) {
      this.failures = failures;
    }

    @Override
    public Compilation compile(Map<String, String> sources) {
      if (asked.incrementAndGet() <= failures) {
        throw TrialException.closed();
      }
      return Compilation.failed(
          List.of(new Compilation.Mistake("JoinOnce.java", 1, 1, "not a statement")));
    }

    @Override
    public TrialVm counting() {
      throw TrialException.closed();
    }

    @Override
    public TrialVm plain(List<String> flags) {
      throw TrialException.closed();
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  private static Submission submission(String student, String source) {
    return Submission.taken(student, "join-once", student + "/JoinOnce.java", source);
  }

  private List<Graded> run(Workplace workplace, List<Submission> submissions, List<String> fresh) {
    return run(workplace, submissions, fresh, "test", 7);
  }

  private List<Graded> run(
      Workplace workplace,
      List<Submission> submissions,
      List<String> fresh,
      String sandbox,
      int secret) {
    Optional<Secret> given = Optional.of(new Secret("the secret number " + secret));
    try (GradeFolder folder = GradeFolder.open(temp.resolve("out" + secret), given);
        LocalWorkplace trusted = LocalWorkplace.reusing(List.of())) {
      return new Batch(TestPack.pack(), workplace, trusted, sandbox, folder)
          .run(submissions, 2, (graded, isFresh) -> {
            if (isFresh) {
              fresh.add(graded.student());
            }
          });
    }
  }

  /** A judge with a fault of its own, which one answer brings to light. */
  private static final class Faulty implements Workplace {
    private final Failing other = new Failing(0);

    @Override
    public Compilation compile(Map<String, String> sources) {
      String source = sources.get("JoinOnce.java");
      if (source.equals("deep")) {
        throw new StackOverflowError();
      }
      if (source.equals("large")) {
        throw new OutOfMemoryError("Java heap space");
      }
      if (source.equals("odd")) {
        throw new IllegalStateException("unexpected \u001B[2J");
      }
      return other.compile(sources);
    }

    @Override
    public TrialVm counting() {
      return other.counting();
    }

    @Override
    public TrialVm plain(List<String> flags) {
      return other.plain(flags);
    }

    @Override
    public void close() {
      other.close();
    }
  }

  @Test
  void an_error_that_nobody_expected_concerns_one_submission_only() {
    List<Graded> graded = run(
        new Faulty(),
        List.of(
            submission("anna", "deep"),
            submission("ben", "large"),
            submission("carla", "odd"),
            submission("dora", "x")),
        new ArrayList<>());
    assertThat(graded)
        .extracting(Graded::verdict)
        .containsExactly(
            Verdict.INFRA_ERROR, Verdict.INFRA_ERROR, Verdict.INFRA_ERROR, Verdict.COMPILE_ERROR);
    assertThat(graded)
        .extracting(Graded::message)
        .startsWith(
            "The grader failed: java.lang.StackOverflowError.",
            "The grader failed: java.lang.OutOfMemoryError: Java heap space.",
            "The grader failed: java.lang.IllegalStateException: unexpected ?[2J.");
  }

  @Test
  void a_full_disk_is_one_sentence_and_what_was_stored_stays() {
    Path out = temp.resolve("full");
    AtomicInteger left = new AtomicInteger(1);
    GradeFolder.Store store = (file, content) -> {
      if (left.getAndDecrement() <= 0) {
        throw new IOException("No space left on device");
      }
      Files.write(file, content);
    };
    List<Submission> two = List.of(submission("anna", "x"), submission("ben", "y"));
    try (GradeFolder folder =
            GradeFolder.open(out, Optional.of(new Secret("the secret number 7")), store);
        LocalWorkplace trusted = LocalWorkplace.reusing(List.of())) {
      Batch batch = new Batch(TestPack.pack(), new Failing(0), trusted, "test", folder);
      assertThatThrownBy(() -> batch.run(two, 1, (graded, isFresh) -> {}))
          .isInstanceOf(GradeException.class)
          .hasMessage(
              "results cannot be stored in " + out + ": no space left on device; the results"
                  + " so far are kept, and the same command continues");
    }
    List<String> fresh = new ArrayList<>();
    try (GradeFolder folder =
            GradeFolder.open(out, Optional.of(new Secret("the secret number 7")));
        LocalWorkplace trusted = LocalWorkplace.reusing(List.of())) {
      new Batch(TestPack.pack(), new Failing(0), trusted, "test", folder)
          .run(two, 1, (graded, isFresh) -> {
            if (isFresh) {
              fresh.add(graded.student());
            }
          });
    }
    assertThat(fresh).containsExactly("ben");
  }

  @Test
  void a_failure_of_the_machine_is_retried() {
    Failing failing = new Failing(2);
    List<Graded> graded = run(failing, List.of(submission("anna", "x")), new ArrayList<>());
    assertThat(graded).extracting(Graded::verdict).containsExactly(Verdict.COMPILE_ERROR);
    assertThat(graded.get(0).details()).containsExactly("line 1: not a statement");
    assertThat(failing.asked).hasValue(3);
  }

  /** Anna's answer fails once, while Ben's is being compiled. */
  private static final class Crowded implements Workplace {
    private final CountDownLatch both = new CountDownLatch(2);
    private volatile Thread failed;
    private volatile boolean again;
    private volatile boolean alone = true;
    private volatile boolean ended;

    @Override
    public Compilation compile(Map<String, String> sources) {
      boolean anna = sources.get("JoinOnce.java").equals("anna");
      if (anna && failed != null) {
        again = true;
        alone = ended;
        return notCompiled();
      }
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (anna) {
        failed = Thread.currentThread();
        throw TrialException.closed();
      }
      while (!again && (failed == null || failed.getState() != Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      ended = true;
      return notCompiled();
    }

    private static Compilation notCompiled() {
      return Compilation.failed(
          List.of(new Compilation.Mistake("JoinOnce.java", 1, 1, "not a statement")));
    }

    @Override
    public TrialVm counting() {
      throw TrialException.closed();
    }

    @Override
    public TrialVm plain(List<String> flags) {
      throw TrialException.closed();
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  @Test
  void a_retry_runs_alone() {
    Crowded crowded = new Crowded();
    List<Submission> both = List.of(submission("anna", "anna"), submission("ben", "ben"));
    assertThat(run(crowded, both, new ArrayList<>()))
        .extracting(Graded::verdict)
        .containsExactly(Verdict.COMPILE_ERROR, Verdict.COMPILE_ERROR);
    assertThat(crowded.again).as("anna's answer was tried again").isTrue();
    assertThat(crowded.alone).as("after ben's").isTrue();
  }

  @Test
  void a_lasting_failure_is_not_a_zero_and_the_next_run_retries_it() {
    List<Submission> one = List.of(submission("anna", "x"));
    List<Graded> graded = run(new Failing(100), one, new ArrayList<>());
    assertThat(graded).extracting(Graded::verdict).containsExactly(Verdict.INFRA_ERROR);
    List<String> fresh = new ArrayList<>();
    graded = run(new Failing(0), one, fresh);
    assertThat(fresh).containsExactly("anna");
    assertThat(graded).extracting(Graded::verdict).containsExactly(Verdict.COMPILE_ERROR);
  }

  @Test
  void only_changed_submissions_are_graded_again() {
    List<Submission> both = List.of(submission("anna", "x"), submission("ben", "y"));
    List<String> fresh = new ArrayList<>();
    List<Graded> first = run(new Failing(0), both, fresh);
    assertThat(fresh).containsExactlyInAnyOrder("anna", "ben");
    fresh.clear();
    assertThat(run(new Failing(0), both, fresh)).isEqualTo(first);
    assertThat(fresh).isEmpty();
    run(new Failing(0), List.of(submission("anna", "x"), submission("ben", "z")), fresh);
    assertThat(fresh).containsExactly("ben");
    fresh.clear();
    run(new Failing(0), both, fresh, "none", 7);
    assertThat(fresh).as("another sandbox").containsExactlyInAnyOrder("anna", "ben");
    fresh.clear();
    run(new Failing(0), both, fresh, "none", 8);
    assertThat(fresh).as("another secret").containsExactlyInAnyOrder("anna", "ben");
  }
}
