package org.bytewise.snippets.internal.wire;

/** Names of the commands that go beyond JShell's protocol, and the child's exit statuses. */
public final class ChildCommands {
  /** Switches counting on or off for the runs that follow; argument: Boolean. */
  public static final String COUNT = "bytewise.count";

  /**
   * Fetches an array of the last run's {@link SnippetReport#payload} and what the probe of
   * {@link #MEASURE} said of its value, before and after it was shown; null where there was no run.
   * No argument.
   */
  public static final String REPORT = "bytewise.report";

  /** Applies a probe to each counted run's value from now on; argument as of {@link #PROBE}. */
  public static final String MEASURE = "bytewise.measure";

  /** Switches the text of values on or off for the runs that follow; argument: Boolean. */
  public static final String SHOW = "bytewise.show";

  /** Applies a probe to the last value; argument: the probe's class name and its own argument. */
  public static final String PROBE = "bytewise.probe";

  /** Sets a snippet's static field to null; argument: class name and field name. */
  public static final String FORGET = "bytewise.forget";

  /**
   * Runs snippets again and again; argument: names of classes and of their methods in turn, and the
   * nanoseconds to spend. Answers a {@link RepeatReport}.
   */
  public static final String REPEAT = "bytewise.repeat";

  /**
   * Runs snippets once more, recorded as one run; argument: names of classes and of their methods
   * in turn. Answers a {@link SnippetReport#payload}.
   */
  public static final String COUNT_AGAIN = "bytewise.countAgain";

  /** The child's exit status when the heap is exhausted so far that it cannot answer. */
  public static final int EXIT_HEAP_EXHAUSTED = 97;

  /** The child's exit status when there is no memory left for classes. */
  public static final int EXIT_METASPACE_EXHAUSTED = 96;

  /** The child's exit status when its loop of commands has ended by itself. */
  public static final int EXIT_BROKEN = 95;

  /** The child's exit status when snippets have started too many threads. */
  public static final int EXIT_TOO_MANY_THREADS = 98;

  /** The child's exit status when the tool is gone. */
  public static final int EXIT_PARENT_GONE = 99;

  private ChildCommands() {}
}
