package org.bytewise.snippets.internal.child;

/**
 * What agents and probes of the tool's own still start in threads of theirs. It is over before a
 * snippet runs: the classes that it loads are none of the snippet's. Used by the thread of
 * commands.
 */
final class AgentStarts {
  private static final String NAME = "bytewise-start-";

  private boolean over;

  /** Waits for their end; at once where it has waited before. */
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
