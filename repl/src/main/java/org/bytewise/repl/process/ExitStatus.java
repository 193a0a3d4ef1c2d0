package org.bytewise.repl.process;

/** The exit statuses of the tool. */
public final class ExitStatus {
  /** All went well. */
  public static final int FINE = 0;

  /**
   * A check failed: a wrong answer, code that does not compile or throws, a target without a size.
   */
  public static final int FAILED = 1;

  /** The tool was called in a way it does not understand. */
  public static final int USAGE = 2;

  /** The environment cannot do what was asked: no child VM, an unknown flag, no disk. */
  public static final int ENVIRONMENT = 3;

  /** Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
