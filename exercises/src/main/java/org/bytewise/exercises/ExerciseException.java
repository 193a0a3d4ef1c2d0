package org.bytewise.exercises;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An exercise that cannot be used as it is written. The message names file and line of each
 * mistake.
 */
public final class ExerciseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * What is wrong in a file.
   *
   * @param file its path, as the pack names it
   * @param line counted from 1; 0 where it is in no line
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

  /** All that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
