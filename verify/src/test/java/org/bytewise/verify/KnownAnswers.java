package org.bytewise.verify;

import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.testing.JdkTurn;

/**
 * Where the answers of a lesson are played: in its proof, or typed at the prompt. Each answer takes
 * a VM of its own, so that together they take longer than anything else in the build. Each JDK
 * proves the known answers of the lessons whose turn it is, and plays the others at the prompt.
 */
final class KnownAnswers {
  private KnownAnswers() {}

  /** Returns whether this JDK proves the known answers of a lesson. */
  static boolean areProven(LessonInfo lesson) {
    return JdkTurn.has(lesson.id());
  }

  /** Returns whether a lesson is played at the prompt of this JDK. */
  static boolean areTyped(LessonInfo lesson) {
    return JdkTurn.hasAll() || !areProven(lesson);
  }
}
