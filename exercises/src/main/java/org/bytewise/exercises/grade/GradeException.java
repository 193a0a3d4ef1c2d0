package org.bytewise.exercises.grade;

/** Thrown if grading cannot be done as requested. The message is one line that says what to do. */
public final class GradeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GradeException(String message) {
    super(message);
  }

  GradeException(String message, Throwable cause) {
    super(message, cause);
  }
}
