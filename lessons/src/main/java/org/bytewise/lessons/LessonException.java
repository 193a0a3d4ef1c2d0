package org.bytewise.lessons;

import java.util.List;
import org.bytewise.lessons.format.Mistake;

/** Lessons cannot be used because of mistakes in them. The message is one line. */
public final class LessonException extends Exception {

  private static final long serialVersionUID = 1L;

  // Not serialized: an exception is, but nobody does.
  private final transient List<Mistake> mistakes;

  LessonException(List<Mistake> mistakes) {
    super(mistakes.get(0)
        + (mistakes.size() == 1 ? "" : " (and " + (mistakes.size() - 1) + " more)"));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All of them, at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
