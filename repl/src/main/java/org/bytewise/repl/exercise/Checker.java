package org.bytewise.repl.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.exam.Examiner;
import org.bytewise.exercises.exam.ForwardingWorkplace;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.trial.TrialException;
import org.bytewise.snippets.trial.TrialVm;

/**
 * Judges answers one after another, on its own thread. The solution of an exercise is measured
 * once; the next VM starts while an answer is being judged. Thread-safe.
 */
public final class Checker implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final LocalWorkplace workplace;
  private final Map<String, Examiner> examiners = new HashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "bytewise-check");
    thread.setDaemon(true);
    return thread;
  });
  private volatile Consumer<String> stage = text -> {};
  private Future<?> running;

  /**
   * Creates a checker.
   *
   * @param vmFlags additional flags of the VMs that run answers
   */
  public Checker(List<String> vmFlags) {
    this.workplace = LocalWorkplace.fresh(vmFlags, true);
  }

  /** Measures the solution in the background, so that a check need not wait for it. */
  synchronized void prepare(Exercise exercise) {
    Examiner examiner = examiner(exercise);
    worker.execute(() -> {
      stage = text -> {};
      try {
        examiner.prepare();
      } catch (ExerciseException | TrialException | SessionException e) {
        // The check itself will report it; nobody misses one that was interrupted.
      }
    });
  }

  /**
   * Starts to judge an answer.
   *
   * @param progress receives the current step, on another thread
   * @param whenDone runs when the check has ended or was cancelled, on another thread
   * @return a future whose {@code get} throws what {@link Examiner#examine} throws
   */
  synchronized Future<Examination> submit(
      Exercise exercise, String source, Consumer<String> progress, Runnable whenDone) {
    Examiner examiner = examiner(exercise);
    FutureTask<Examination> task =
        new FutureTask<>(() -> {
          stage = progress;
          return examiner.examine(source);
        }) {
          @Override
          protected void done() {
            whenDone.run();
          }
        };
    running = task;
    worker.execute(task);
    return task;
  }

  private Examiner examiner(Exercise exercise) {
    return examiners.computeIfAbsent(
        exercise.id(),
        id -> Examiner.of(
            exercise,
            new Telling("measuring your answer"),
            new Telling("measuring the solution"),
            Secret.random()));
  }

  /** Cancels the running check, if there is one. */
  synchronized void cancel() {
    if (running != null) {
      running.cancel(true);
      running = null;
    }
  }

  /** Waits for the result of a check; empty if it was cancelled. */
  static Optional<Examination> await(Future<Examination> future) {
    try {
      return Optional.of(future.get());
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Cancels the running check and ends all VMs, and waits for that. */
  @Override
  public void close() {
    cancel();
    worker.shutdownNow();
    try {
      worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workplace.close();
  }

  /** The workplace, which also reports each step. */
  private final class Telling extends ForwardingWorkplace {
    private final String measuring;

    Telling(String measuring) {
      this.measuring = measuring;
    }

    @Override
    protected Workplace workplace() {
      return workplace;
    }

    @Override
    public Compilation compile(Map<String, String> sources) {
      stage.accept("compiling");
      return super.compile(sources);
    }

    @Override
    public TrialVm counting() {
      stage.accept(measuring);
      return super.counting();
    }

    @Override
    public void close() {
      // The workplace belongs to the checker.
    }
  }
}
