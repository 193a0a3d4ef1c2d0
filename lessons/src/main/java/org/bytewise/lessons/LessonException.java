package org.bytewise.lessons;

import java.util.List;
import org.bytewise.lessons.format.Mistake;

/**
 * Thrown if lessons cannot be used because they contain mistakes. The message is one line: the
 * first mistake and the number of others.
 */
public final class LessonException extends Exception {

  private static final long serialVersionUID = 1L;

  // Transient, because exceptions are serializable and mistakes are not.
  private final transient List<Mistake> mistakes;

  LessonException(List<Mistake> mistakes) {
    super(mistakes.get(0)
        + (mistakes.size() == 1 ? "" : " (and " + (mistakes.size() - 1) + " more)"));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Returns all mistakes, at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
