package org.bytewise.exercises;

/** Grades submissions. */
@FunctionalInterface
public interface Grader {
  /**
   * Grades a submission.
   *
   * @param submission Java source, as typed or as in a file
   */
  Verdict grade(Exercise exercise, String submission);
}
