package org.bytewise.exercises;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown for an exercise with mistakes in its files. The message names the file and line of each.
 */
public final class ExerciseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * A mistake in a file.
   *
   * @param file its path, as the pack names it
   * @param line counted from 1; 0 if it concerns the file as a whole
   */
  public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
  }

  public ExerciseException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every mistake found. */
  public List<Problem> problems() {
    return problems;
  }
}
