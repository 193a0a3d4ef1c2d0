package org.bytewise.snippets.internal.child;

import java.util.concurrent.Callable;

/**
 * The child's main thread, on which snippets run, and nothing else between it and them: the flight
 * recorder walks over all frames for each object, so that each frame below a snippet costs a
 * twentieth of the time of a loop of allocations. Another thread hands over what there is to do, one
 * thing after the other.
 */
final class MainThread {
  private Callable<?> task;
  private Object result;
  private Throwable thrown;

  /** Runs what is handed over, for ever; called by the main thread. */
  @SuppressWarnings("InfiniteLoopStatement")
  void serve() throws InterruptedException {
    while (true) {
      Callable<?> next = take();
      Object value = null;
      Throwable failure = null;
      try {
        value = next.call();
      } catch (Throwable e) {
        failure = e;
      }
      next = null;
      answer(value, failure);
    }
  }

  private synchronized Callable<?> take() throws InterruptedException {
    while (task == null) {
      wait();
    }
    return task;
  }

  private synchronized void answer(Object value, Throwable failure) {
    result = value;
    thrown = failure;
    task = null;
    notifyAll();
  }

  /** Has the main thread do something, and waits for it; what it throws is thrown here. */
  @SuppressWarnings("unchecked") // What comes back is the task's.
  synchronized <T> T call(Callable<T> todo) throws Exception {
    task = todo;
    notifyAll();
    while (task != null) {
      wait();
    }
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
    return (T) value;
  }
}
