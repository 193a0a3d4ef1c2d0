package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A lesson's text. Immutable. {@code lessons/README.md} describes the format.
 *
 * @param file what mistakes name it by
 * @param text Markdown with front matter
 */
public record LessonSource(String file, String text) {

  public LessonSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
  }

  /** Reads the front matter only. */
  public Reading<LessonInfo> info() {
    Mistakes mistakes = new Mistakes(file);
    Optional<LessonInfo> info = FrontMatter.read(this, mistakes);
    return new Reading<>(info, mistakes.inOrder());
  }

  /** Reads all of it. */
  public Reading<Lesson> lesson() {
    Mistakes mistakes = new Mistakes(file);
    Optional<Lesson> lesson = new LessonReader(this, mistakes).read();
    return new Reading<>(lesson, mistakes.inOrder());
  }

  /** Reads its steps, as of a text without front matter that is no lesson. */
  public Reading<List<Step>> steps() {
    Mistakes mistakes = new Mistakes(file);
    List<Step> steps = new LessonReader(this, mistakes).steps();
    return new Reading<>(Optional.of(steps), mistakes.inOrder());
  }

  /**
   * What came of reading.
   *
   * @param result empty if it is too broken to be used; else fit for use only without mistakes
   * @param mistakes by line
   */
  public record Reading<T>(Optional<T> result, List<Mistake> mistakes) {

    public Reading {
      Objects.requireNonNull(result, "result");
      mistakes = List.copyOf(mistakes);
    }
  }
}
