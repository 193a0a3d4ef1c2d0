package org.bytewise.verify;

import java.util.List;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;

/**
 * Where the answers of a lesson are played: in its proof, or typed at the prompt. Each answer takes
 * a VM of its own, so that together they take longer than anything else in the build. Each JDK
 * proves the known answers of every second lesson, JDK 25 of the others, and plays the rest at the
 * prompt. With {@code -Dbytewise.answers=all}, both do all.
 */
final class KnownAnswers {
  private static final boolean ALL = System.getProperty("bytewise.answers", "").equals("all");
  private static final int FIRST_OF_THE_OTHERS = 25;
  private static final List<LessonInfo> LESSONS = Curriculum.packaged().lessons();

  private KnownAnswers() {}

  /** Returns whether this JDK proves the known answers of a lesson. */
  static boolean areProven(LessonInfo lesson) {
    int remainder = Runtime.version().feature() < FIRST_OF_THE_OTHERS ? 0 : 1;
    return ALL || LESSONS.indexOf(lesson) % 2 == remainder;
  }

  /** Returns whether a lesson is played at the prompt of this JDK. */
  static boolean areTyped(LessonInfo lesson) {
    return ALL || !areProven(lesson);
  }
}
