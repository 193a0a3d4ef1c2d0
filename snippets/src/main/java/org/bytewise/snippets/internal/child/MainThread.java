package org.bytewise.snippets.internal.child;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * The child's main thread, on which snippets run with as few frames as possible below them: the
 * flight recorder walks all frames for each object, so each additional frame costs a twentieth of
 * the time of an allocating loop. Another thread hands over the tasks, one at a time.
 */
final class MainThread {
  /** Milliseconds; most tasks complete sooner. */
  private static final long SOON = 10;

  private static final long LATER = 100;

  private final BooleanSupplier meanwhile;
  private final Thread thread;
  private Callable<?> task;
  private Object result;
  private Throwable thrown;

  /**
   * @param meanwhile what a calling thread does while it waits, soon and then repeatedly; returns
   *     whether to do it again soon
   */
  MainThread(BooleanSupplier meanwhile) {
    this.meanwhile = meanwhile;
    this.thread = Thread.currentThread();
  }

  /** Returns the main thread: the one that created this object. */
  Thread thread() {
    return thread;
  }

  /**
   * Waits for the next task; called by the main thread, which answers when it is done. Interrupts
   * come from the learner's code and have no meaning here: each task begins without one.
   */
  synchronized Callable<?> take() {
    while (task == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Keeps waiting.
      }
    }
    Thread.interrupted();
    return task;
  }

  /**
   * Completes a task with a value or, if not null, with what was thrown. Only the first answer
   * counts.
   */
  synchronized void answer(Callable<?> done, Object value, Throwable failure) {
    if (task == done) {
      result = value;
      thrown = failure;
      task = null;
      notifyAll();
    }
  }

  /** Runs a task on the main thread and waits for it; rethrows what it throws. */
  @SuppressWarnings("unchecked") // The answer is the task's own result.
  <T> T call(Callable<T> todo) throws Exception {
    handOver(todo);
    long millis = SOON;
    while (!isDone(millis)) {
      millis = passTime() ? SOON : Math.min(2 * millis, LATER);
    }
    return (T) takeResult();
  }

  private boolean passTime() {
    try {
      return meanwhile.getAsBoolean();
    } catch (RuntimeException | Error e) {
      // The heap may be full; the main thread finds that out itself, and this thread keeps waiting.
      return false;
    }
  }

  private synchronized void handOver(Callable<?> todo) {
    task = todo;
    notifyAll();
  }

  @SuppressWarnings("WaitNotInLoop") // Its caller loops.
  private synchronized boolean isDone(long millis) throws InterruptedException {
    if (task != null) {
      wait(millis);
    }
    return task == null;
  }

  private synchronized Object takeResult() throws Exception {
    Object value = result;
    Throwable failure = thrown;
    result = null;
    thrown = null;
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof Exception exception) {
      throw exception;
    }
    return value;
  }
}
