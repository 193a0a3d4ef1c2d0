package org.bytewise.exercises;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Code that a learner is to write so that it stays within a budget. Immutable.
 *
 * @param id names the exercise in commands and files: lower-case words with hyphens, {@code
 *     join-once}
 * @param title one line
 * @param task what the code is to do
 * @param budget what it may cost
 */
public record Exercise(String id, String title, String task, Budget budget) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Exercise {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id \"" + id + "\" must be lower-case words with hyphens between them");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(budget, "budget");
  }
}
