package org.bytewise.snippets.internal.host;

/**
 * Numbers of snippets, as jshell gives them; those of snippets that the learner did not type begin
 * with {@code s}, as jshell's start-up snippets do. Numbers go on when a child VM is replaced.
 */
public final class SnippetNumbers {
  private int next = 1;
  private int hiddenNext = 1;
  private boolean hidden = true;

  /** Whether the snippets to come are the tool's own. */
  public void hide(boolean on) {
    hidden = on;
  }

  String next() {
    return hidden ? "s" + hiddenNext++ : Integer.toString(next++);
  }

  /** The name for a temporary variable; JShell asks for it before it asks for the number. */
  String nextTemporary() {
    return "$" + (hidden ? "s" + hiddenNext : Integer.toString(next));
  }

  /** Whether a number is one of the tool's own. */
  public static boolean isHidden(String id) {
    return id.startsWith("s");
  }

  /** The number that the learner's next snippet gets. */
  int upcoming() {
    return next;
  }

  /** Goes on with this number. */
  void goOnWith(int number) {
    next = number;
  }

  /** Begins at 1 again. */
  public void reset() {
    next = 1;
  }
}
