package org.bytewise.repl.prompt;

import org.jline.utils.Signals;

/** The signals of this process, for commands that outlive them. Stateless. */
public final class ProcessSignals {
  private ProcessSignals() {}

  /**
   * Runs a task at each signal of a kind, instead of ending this process.
   *
   * @param name such as {@code INT}
   */
  public static void handle(String name, Runnable task) {
    Signals.register(name, task);
  }
}
