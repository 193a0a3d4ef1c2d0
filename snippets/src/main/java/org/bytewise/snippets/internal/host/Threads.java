package org.bytewise.snippets.internal.host;

/** Starts the tool's own threads, all as daemons, so that none of them keeps the tool alive. */
final class Threads {
  /**
   * The compiler's stack size, in bytes. It recurses as deeply as the code is nested; this is
   * enough for both handwritten and generated code. Only the part in use takes up memory.
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
