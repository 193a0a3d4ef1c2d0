package org.bytewise.snippets.internal.child;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * The child's main thread, on which snippets run, and nothing else between it and them: the flight
 * recorder walks over all frames for each object, so that each frame below a snippet costs a
 * twentieth of the time of a loop of allocations. Another thread hands over what there is to do, one
 * thing after the other.
 */
final class MainThread {
  /** Most that is done here is over before that. */
  private static final long SOON = 10;

  private static final long LATER = 100;

  private Callable<?> task;
  private Object result;
  private Throwable thrown;

  /** What there is to do next; called by the main thread, which answers when it is done. */
  synchronized Callable<?> take() throws InterruptedException {
    while (task == null) {
      wait();
    }
    return task;
  }

  /** What came of it: a value or, if not null, what was thrown. */
  synchronized void answer(Object value, Throwable failure) {
    result = value;
    thrown = failure;
    task = null;
    notifyAll();
  }

  /** Has the main thread do something, and waits for it; what it throws is thrown here. */
  <T> T call(Callable<T> todo) throws Exception {
    return call(todo, () -> {});
  }

  /**
   * As {@link #call(Callable)}.
   *
   * @param meanwhile what the calling thread does while it waits, soon and again and again
   */
  @SuppressWarnings("unchecked") // What comes back is the task's.
  <T> T call(Callable<T> todo, Runnable meanwhile) throws Exception {
    handOver(todo);
    long millis = SOON;
    while (!isDone(millis)) {
      meanwhile.run();
      millis = Math.min(2 * millis, LATER);
    }
    return (T) takeResult();
  }

  private synchronized void handOver(Callable<?> todo) {
    task = todo;
    notifyAll();
  }

  private synchronized boolean isDone(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; task != null && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
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
