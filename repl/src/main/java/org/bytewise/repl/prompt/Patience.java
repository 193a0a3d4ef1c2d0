package org.bytewise.repl.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bytewise.snippets.load.OwnTime;

/**
 * Waits for answers for a limited time: typing must not block on a session that is starting or
 * busy. If the machine is busy, only waiting helps. Confined to one thread.
 */
final class Patience {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "bytewise-help");
    thread.setDaemon(true);
    return thread;
  });

  private Future<?> before;
  private boolean late;

  /**
   * Returns the task's result, or the fallback if it takes longer or fails. Does not wait while an
   * earlier task is still running.
   */
  <T> T within(Duration limit, Callable<T> task, T otherwise) {
    late = before != null && !before.isDone();
    if (late) {
      return otherwise;
    }
    Future<T> answer = worker.submit(task);
    before = answer;
    try {
      Optional<T> inTime = await(answer, limit.toNanos());
      late = inTime.isEmpty();
      return inTime.orElse(otherwise);
    } catch (ExecutionException e) {
      return otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  /** Returns the answer; empty if it takes longer. */
  private static <T> Optional<T> await(Future<T> answer, long nanos)
      throws InterruptedException, ExecutionException {
    for (OwnTime time = OwnTime.ofThisVm(); !time.isOver(nanos); time.look()) {
      try {
        return Optional.of(answer.get(OwnTime.STEP_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        if (time.isStarved(nanos)) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether the last answer would have taken longer. */
  boolean late() {
    return late;
  }
}
