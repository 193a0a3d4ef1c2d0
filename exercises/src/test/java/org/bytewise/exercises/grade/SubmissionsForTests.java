package org.bytewise.exercises.grade;

/** Makes submissions for tests of other packages. */
public final class SubmissionsForTests {
  private SubmissionsForTests() {}

  /** Returns a submission for the exercise {@code join-once}. */
  public static Submission joinOnce(String student, String source) {
    return Submission.taken(student, "join-once", student + "/JoinOnce.java", source);
  }
}
