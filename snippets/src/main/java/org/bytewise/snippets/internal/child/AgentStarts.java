package org.bytewise.snippets.internal.child;

/**
 * The remaining start-up work of the tool's own agents and probes, on threads of theirs. It
 * completes before a snippet runs, so that the classes it loads are not attributed to the snippet.
 * Used by the command thread.
 */
final class AgentStarts {
  private static final String NAME = "bytewise-start-";

  private boolean over;

  /** Waits for the work to complete; returns immediately if it has already been awaited. */
  void await() throws InterruptedException {
    if (over) {
      return;
    }
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    Thread[] threads = new Thread[group.activeCount() + 8];
    int count = group.enumerate(threads, true);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().startsWith(NAME)) {
        threads[i].join();
        over = true;
      }
    }
  }
}
