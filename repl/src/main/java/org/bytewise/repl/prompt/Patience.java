package org.bytewise.repl.prompt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for answers, but not forever: typing must not hang on a session that is busy. */
final class Patience {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "bytewise-help");
    thread.setDaemon(true);
    return thread;
  });

  /** The task's result; the other one where it takes longer, or fails. */
  <T> T within(Duration limit, Callable<T> task, T otherwise) {
    Future<T> answer = worker.submit(task);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    } finally {
      answer.cancel(false);
    }
  }
}
