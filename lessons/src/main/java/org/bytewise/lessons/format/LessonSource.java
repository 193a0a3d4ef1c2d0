package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a lesson. Immutable. {@code lessons/README.md} describes the format.
 *
 * @param file the name to use in mistakes
 * @param text Markdown with front matter
 */
public record LessonSource(String file, String text) {

  public LessonSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
  }

  /** Reads only the front matter. */
  public Reading<LessonInfo> info() {
    Mistakes mistakes = new Mistakes(file);
    Optional<LessonInfo> info = FrontMatter.read(this, mistakes);
    return new Reading<>(info, mistakes.inOrder());
  }

  /** Reads the whole lesson. */
  public Reading<Lesson> lesson() {
    Mistakes mistakes = new Mistakes(file);
    Optional<Lesson> lesson = new LessonReader(this, mistakes).read();
    return new Reading<>(lesson, mistakes.inOrder());
  }

  /** Reads only the steps, for text that has no front matter and is not a complete lesson. */
  public Reading<List<Step>> steps() {
    Mistakes mistakes = new Mistakes(file);
    List<Step> steps = new LessonReader(this, mistakes).steps();
    return new Reading<>(Optional.of(steps), mistakes.inOrder());
  }

  /**
   * The result of reading.
   *
   * @param result empty if the text cannot be used at all; otherwise usable only if there are no
   *     mistakes
   * @param mistakes ordered by line
   */
  public record Reading<T>(Optional<T> result, List<Mistake> mistakes) {

    public Reading {
      Objects.requireNonNull(result, "result");
      mistakes = List.copyOf(mistakes);
    }
  }
}
