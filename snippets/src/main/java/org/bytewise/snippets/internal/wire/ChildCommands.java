package org.bytewise.snippets.internal.wire;

import org.bytewise.counting.recorder.Recorder;

/** The names of the commands added to JShell's protocol, and the child's exit statuses. */
public final class ChildCommands {
  /** Switches counting on or off for future runs; argument: Boolean. */
  public static final String COUNT = "bytewise.count";

  /**
   * Fetches an array with the last run's {@link SnippetReport#payload} and the {@link #MEASURE}
   * probe's results for its value, before and after it was shown; null if there was no run. No
   * argument.
   */
  public static final String REPORT = "bytewise.report";

  /**
   * Applies a probe to the value of each counted run from now on; argument as for {@link #PROBE}.
   */
  public static final String MEASURE = "bytewise.measure";

  /** Switches the text of values on or off for future runs; argument: Boolean. */
  public static final String SHOW = "bytewise.show";

  /** Applies a probe to the last value; argument: the probe's class name and its own argument. */
  public static final String PROBE = "bytewise.probe";

  /** Sets a snippet's static field to null; argument: class name and field name. */
  public static final String FORGET = "bytewise.forget";

  /**
   * Runs snippets repeatedly; argument: alternating class and method names, followed by the
   * nanoseconds to spend. Returns a {@link RepeatReport}.
   */
  public static final String REPEAT = "bytewise.repeat";

  /**
   * Runs snippets once more, recorded as one run; argument: alternating class and method names.
   * Returns a {@link SnippetReport#payload}.
   */
  public static final String COUNT_AGAIN = "bytewise.countAgain";

  /** Asks for the id of the thread that runs snippets, a Long; no argument. */
  public static final String THREAD = "bytewise.thread";

  /** Asks how the child records; no argument. Returns a {@link Recorder#state}. */
  public static final String RECORDER = "bytewise.recorder";

  /** Starts the thread through which a VM that stands still can be asked; no argument. */
  public static final String STAND = "bytewise.stand";

  /**
   * Loads what a class refers to, and lets its loader find it, so that running the class does not;
   * argument: the names of the class and of the others. Those that do not exist are left out.
   */
  public static final String RESOLVE = "bytewise.resolve";

  /** The child's exit status when the heap is so full that it cannot answer. */
  public static final int EXIT_HEAP_EXHAUSTED = 97;

  /** The child's exit status when the metaspace is exhausted. */
  public static final int EXIT_METASPACE_EXHAUSTED = 96;

  /** The child's exit status when its command loop ended unexpectedly. */
  public static final int EXIT_BROKEN = 95;

  /** The child's exit status when snippets started too many threads. */
  public static final int EXIT_TOO_MANY_THREADS = 98;

  /** The child's exit status when the tool is gone. */
  public static final int EXIT_PARENT_GONE = 99;

  private ChildCommands() {}
}
