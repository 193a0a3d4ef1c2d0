package org.bytewise.snippets.internal.host;

/**
 * Assigns the numbers of snippets, as in jshell; those of snippets that the learner did not type
 * begin with {@code s}, like jshell's start-up snippets. Numbering continues when a child VM is
 * replaced.
 */
public final class SnippetNumbers {
  private int next = 1;
  private int hiddenNext = 1;
  private boolean hidden = true;

  /** Sets whether future snippets are the tool's own. */
  public void hide(boolean on) {
    hidden = on;
  }

  String next() {
    return hidden ? "s" + hiddenNext++ : Integer.toString(next++);
  }

  /** Returns the name for a temporary variable, which JShell requests before the number. */
  String nextTemporary() {
    return "$" + (hidden ? "s" + hiddenNext : Integer.toString(next));
  }

  /** Returns whether a number is one of the tool's own. */
  public static boolean isHidden(String id) {
    return id.startsWith("s");
  }

  /** Returns the number of the learner's next snippet. */
  int upcoming() {
    return next;
  }

  /** Continues with this number. */
  void goOnWith(int number) {
    next = number;
  }

  /** Restarts at 1. */
  public void reset() {
    next = 1;
  }
}
