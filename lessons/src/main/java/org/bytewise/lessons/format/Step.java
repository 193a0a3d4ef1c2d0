package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a lesson: what is shown, the question, and what is shown after the answer. Immutable.
 *
 * @param id derived from the heading; identifies the step in saved progress
 * @param title the heading
 * @param line the line of the heading, counted from 1
 * @param before the blocks above the question
 * @param question the question, if any
 * @param after the blocks shown once the question is answered or skipped; empty without a question
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

  /** Returns the number of screens that show what is above the question: one for each picture. */
  public int screens() {
    return 1
        + before.stream()
            .filter(Block.Stepped.class::isInstance)
            .mapToInt(block -> ((Block.Stepped) block).pauses().size() - 1)
            .sum();
  }
}
