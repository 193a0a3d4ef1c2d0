package org.bytewise.snippets.internal.host;

/** Threads of the tool's end: daemons all, so that none of them keeps the tool alive. */
final class Threads {
  /**
   * The compiler recurses as deep as the code is nested; this much lets it take what people write
   * and generate, in bytes. Only what is used takes memory.
   */
  static final long COMPILER_STACK = 64L << 20;

  private Threads() {}

  static Thread daemon(String name, Runnable task) {
    return daemon(name, 0, task);
  }

  static Thread daemon(String name, long stackBytes, Runnable task) {
    Thread thread = new Thread(null, task, name, stackBytes);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
