package org.bytewise.verify;

import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.testing.JdkTurn;

/**
 * Where the known answers of a lesson are played: in its proof, or typed at the prompt. Each answer
 * takes a VM of its own, so that together they take longer than anything else in the build. Each
 * JDK plays those of its half of the lessons, and proves or types one half of these.
 */
final class KnownAnswers {
  private KnownAnswers() {}

  /** Returns whether this JDK proves the known answers of a lesson. */
  static boolean areProven(LessonInfo lesson) {
    return JdkTurn.hasInFirstHalf(lesson.id());
  }

  /** Returns whether the known answers of a lesson are typed at the prompt of this JDK. */
  static boolean areTyped(LessonInfo lesson) {
    return JdkTurn.hasInSecondHalf(lesson.id());
  }
}
