package org.bytewise.repl.process;

/** Exit statuses. */
public final class ExitStatus {
  /** Success. */
  public static final int FINE = 0;

  /**
   * A check failed: a wrong answer, code that does not compile or throws, a target without a size.
   */
  public static final int FAILED = 1;

  /** Wrong usage: an unknown option, argument or target. */
  public static final int USAGE = 2;

  /**
   * The environment cannot do what was asked: the child VM does not start, a flag is unknown, the
   * disk is full.
   */
  public static final int ENVIRONMENT = 3;

  /** Interrupted by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
