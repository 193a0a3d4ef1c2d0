package org.bytewise.snippets.internal.child;

import java.util.concurrent.Callable;

/**
 * The child's main thread, on which snippets run, and nothing else between it and them: the flight
 * recorder walks over all frames for each object, so that each frame below a snippet costs a
 * twentieth of the time of a loop of allocations. Another thread hands over what there is to do,
 * one thing after the other.
 */
final class MainThread {
  /** Milliseconds; most that is done here is over before that. */
  private static final long SOON = 10;

  private static final long LATER = 100;

  private final Runnable meanwhile;
  private final Thread thread;
  private Callable<?> task;
  private Object result;
  private Throwable thrown;

  /** @param meanwhile what a calling thread does while it waits, soon and again and again */
  MainThread(Runnable meanwhile) {
    this.meanwhile = meanwhile;
    this.thread = Thread.currentThread();
  }

  /** The main thread itself: the one that has made this. */
  Thread thread() {
    return thread;
  }

  /**
   * What there is to do next; called by the main thread, which answers when it is done. Interrupts
   * are the learner's own, and mean nothing here: each task begins without one.
   */
  synchronized Callable<?> take() {
    while (task == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Waits on.
      }
    }
    Thread.interrupted();
    return task;
  }

  /**
   * What came of a task: a value or, if not null, what was thrown. Only the first answer counts.
   */
  synchronized void answer(Callable<?> done, Object value, Throwable failure) {
    if (task == done) {
      result = value;
      thrown = failure;
      task = null;
      notifyAll();
    }
  }

  /** Has the main thread do something, and waits for it; what it throws is thrown here. */
  @SuppressWarnings("unchecked") // What comes back is the task's.
  <T> T call(Callable<T> todo) throws Exception {
    handOver(todo);
    long millis = SOON;
    while (!isDone(millis)) {
      passTime();
      millis = Math.min(2 * millis, LATER);
    }
    return (T) takeResult();
  }

  private void passTime() {
    try {
      meanwhile.run();
    } catch (RuntimeException | Error e) {
      // The heap may be full: the main thread finds that out for itself, and is awaited still.
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
