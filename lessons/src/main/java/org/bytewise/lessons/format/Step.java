package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a lesson: what is shown, what is asked, and what is shown once it is answered.
 * Immutable.
 *
 * @param id made of the heading; by it progress is remembered
 * @param title the heading
 * @param line of the heading, counted from 1
 * @param before shown at once
 * @param question at most one
 * @param after shown when the question is answered or skipped; empty if nothing is asked
 */
public record Step(
    String id,
    String title,
    int line,
    List<Block> before,
    Optional<Question> question,
    List<Block> after) {

  public Step {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    before = List.copyOf(before);
    Objects.requireNonNull(question, "question");
    after = List.copyOf(after);
  }
}
