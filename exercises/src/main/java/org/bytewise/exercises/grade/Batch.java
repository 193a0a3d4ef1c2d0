package org.bytewise.exercises.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.Examiner;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.exercises.sandbox.SandboxException;
import org.bytewise.screen.FileReason;

/**
 * Grades submissions in parallel. Results of unchanged submissions are taken from the batch's
 * folder. {@link #stop} may be called from any thread.
 */
public final class Batch {
  /** Version of the grader; changes whenever the same answer could get another verdict. */
  static final int GRADER = 3;

  /**
   * Number of attempts if the machine is to blame; from the second attempt on, nothing else runs.
   */
  private static final int TRIES = 3;

  /** Hexadecimal digits of an exercise's digest that are stored with each result. */
  private static final int VERSION_DIGITS = 16;

  private static final String KEPT = "the results so far are kept, and the same command continues";

  private final ExercisePack pack;
  private final Workplace jailed;
  private final Workplace trusted;
  private final Supplier<String> sandbox;
  private final GradeFolder folder;
  private final Map<String, Examiner> examiners = new HashMap<>();
  private final ReadWriteLock alone = new ReentrantReadWriteLock();
  private volatile boolean stopped;
  private volatile ExecutorService executor;

  /**
   * Creates a batch.
   *
   * @param jailed compiles and runs submissions
   * @param trusted compiles and runs solutions
   * @param sandbox description of the sandbox, recorded with the results
   */
  public Batch(
      ExercisePack pack, Workplace jailed, Workplace trusted, String sandbox, GradeFolder folder) {
    this(pack, jailed, trusted, () -> sandbox, folder);
  }

  /**
   * Creates a batch whose sandbox may still be opening.
   *
   * @param sandbox returns the description of the sandbox once it is open
   */
  public Batch(
      ExercisePack pack,
      Workplace jailed,
      Workplace trusted,
      Supplier<String> sandbox,
      GradeFolder folder) {
    this.pack = pack;
    this.jailed = jailed;
    this.trusted = trusted;
    this.sandbox = sandbox;
    this.folder = folder;
  }

  /**
   * Measures the solution of an exercise, so that its first submission need not wait for it.
   *
   * @throws org.bytewise.exercises.ExerciseException if the exercise itself is broken
   */
  public void prepare(String exercise) {
    examiner(exercise).prepare();
  }

  /** Receives each result as it arrives, from any thread, one at a time. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Receives a result.
     *
     * @param graded the result
     * @param fresh whether it was graded in this run
     */
    void graded(Graded graded, boolean fresh);
  }

  /**
   * Grades submissions.
   *
   * @param jobs how many at once, at least 1
   * @return the results by student and exercise, without those not reached before {@link #stop}
   * @throws GradeException if a result cannot be stored
   */
  public List<Graded> run(List<Submission> submissions, int jobs, Listener listener) {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    executor = threads;
    List<Graded> results = new ArrayList<>();
    try {
      List<Future<Graded>> futures = new ArrayList<>();
      for (Submission submission : submissions) {
        Optional<Graded> kept = kept(submission);
        if (kept.isPresent()) {
          results.add(kept.get());
          listener.graded(kept.get(), false);
        } else if (!stopped) {
          futures.add(threads.submit(() -> gradeAndKeep(submission, listener)));
        }
      }
      threads.shutdown();
      for (Future<Graded> future : futures) {
        take(future).ifPresent(results::add);
      }
    } finally {
      threads.shutdownNow();
    }
    results.sort(GradeFolder.ORDER);
    return results;
  }

  private Optional<Graded> take(Future<Graded> future) {
    try {
      return stopped && !future.isDone() ? Optional.empty() : Optional.ofNullable(future.get());
    } catch (InterruptedException e) {
      stop();
      return Optional.empty();
    } catch (ExecutionException e) {
      stop();
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e.getCause() instanceof IOException cause
          ? new GradeException(
              "results cannot be stored in %s: %s; %s"
                  .formatted(folder.path(), FileReason.ofWriting(cause), KEPT),
              cause)
          : new GradeException(
              "grading failed: %s; %s".formatted(e.getCause(), KEPT), e.getCause());
    }
  }

  /** Stops the batch soon. Submissions being judged are abandoned; finished results are kept. */
  public void stop() {
    stopped = true;
    ExecutorService threads = executor;
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /** Tells whether {@link #stop} was called. */
  public boolean isStopped() {
    return stopped;
  }

  private Optional<Graded> kept(Submission submission) {
    String key = key(submission);
    return folder
        .find(submission.student(), submission.exercise())
        .filter(graded -> graded.key().equals(key) && graded.verdict().isFinal());
  }

  private String key(Submission submission) {
    String exercise = submission.exercise().isEmpty() ? "" : pack.digest(submission.exercise());
    return Submission.digest(String.join(
        "\0",
        submission.digest(),
        exercise,
        folder.secret().text(),
        Integer.toString(GRADER),
        jdk(),
        sandbox.get()));
  }

  static String jdk() {
    return Runtime.version().toString();
  }

  private Graded gradeAndKeep(Submission submission, Listener listener) throws IOException {
    if (stopped) {
      return null;
    }
    Graded graded = grade(submission);
    if (stopped) {
      return null;
    }
    folder.keep(graded);
    synchronized (listener) {
      listener.graded(graded, true);
    }
    return graded;
  }

  private Graded grade(Submission submission) {
    long began = System.nanoTime();
    Examination examination = submission
        .refusal()
        .map(refusal -> Examination.ended(refusal.verdict(), refusal.message(), ""))
        .orElseGet(() -> examined(submission));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Marking marking = marking(submission.exercise());
    return new Graded(
        submission.student(),
        submission.exercise(),
        submission.origin(),
        key(submission),
        examination.verdict(),
        examination.message(),
        FeedbackLines.of(examination),
        cost(examination),
        examination.mistake().map(KnownMistake::name),
        marking,
        marking.of(examination),
        line(submission, examination),
        version(submission.exercise()),
        sandbox.get(),
        jdk(),
        new Graded.Times(System.currentTimeMillis(), millis));
  }

  private Marking marking(String exercise) {
    return exercise.isEmpty() ? Marking.NONE : examiner(exercise).exercise().marking();
  }

  private String version(String exercise) {
    return exercise.isEmpty() ? "" : pack.digest(exercise).substring(0, VERSION_DIGITS);
  }

  /** Returns the line to which an examination refers; for an exceeded budget, the costliest. */
  private static int line(Submission submission, Examination examination) {
    if (examination.line() > 0 || examination.verdict() != Verdict.OVER_BUDGET) {
      return examination.line();
    }
    String file = Exercise.fileName(submission.exercise());
    return examination
        .profile()
        .flatMap(profile -> profile.byLine().stream()
            .filter(one -> one.source().equals(file))
            .max(Comparator.comparingLong(one -> one.amount().objects())))
        .map(LineAmount::line)
        .orElse(0);
  }

  /** Examines a submission; an unexpected failure must not end the whole batch. */
  private Examination examined(Submission submission) {
    try {
      return examine(submission);
    } catch (ExerciseException | GradeException | SandboxException e) {
      // Concerns the other submissions as well.
      throw e;
    } catch (RuntimeException | Error e) {
      return Examination.ended(
          Verdict.INFRA_ERROR, "The grader failed: " + Names.shown(e.toString()) + ".", "");
    }
  }

  private Examination examine(Submission submission) {
    Examiner examiner = examiner(submission.exercise());
    Examination examination = examine(examiner, submission, alone.readLock());
    for (int i = 1; i < TRIES && !stopped && examination.verdict() == Verdict.INFRA_ERROR; i++) {
      examination = examine(examiner, submission, alone.writeLock());
    }
    return examination;
  }

  private static Examination examine(Examiner examiner, Submission submission, Lock lock) {
    lock.lock();
    try {
      return examiner.examine(submission.source());
    } finally {
      lock.unlock();
    }
  }

  private synchronized Examiner examiner(String id) {
    return examiners.computeIfAbsent(id, unused -> {
      Exercise exercise = pack.find(id).orElseThrow();
      return Examiner.of(exercise, jailed, trusted, folder.secret());
    });
  }

  private static Optional<Graded.Cost> cost(Examination examination) {
    return examination
        .cost()
        .flatMap(cost -> examination
            .par()
            .map(par -> new Graded.Cost(
                cost.objects(),
                cost.bytes(),
                par.objects(),
                par.bytes(),
                examination.profile().orElseThrow().exact())));
  }
}
