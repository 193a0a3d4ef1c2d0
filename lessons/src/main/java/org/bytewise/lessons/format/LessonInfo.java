package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.lessons.measure.Measurement;

/**
 * What a lesson's front matter says. Immutable.
 *
 * @param file the file that it stands in, as its reader knows it
 * @param id lower-case words with hyphens; by it the lesson is started and remembered
 * @param title as shown
 * @param chapter its number and title, such as {@code 2. How big is it?}
 * @param sources what the lesson is built on
 * @param objectives what the learner can do afterwards, two to four
 * @param needs what the VM must have, a condition over its facts
 * @param formerIds ids under which progress may be remembered
 */
public record LessonInfo(
    String file,
    String id,
    String title,
    String chapter,
    List<String> sources,
    List<String> objectives,
    Optional<Measurement> needs,
    List<String> formerIds) {

  public LessonInfo {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(chapter, "chapter");
    sources = List.copyOf(sources);
    objectives = List.copyOf(objectives);
    Objects.requireNonNull(needs, "needs");
    formerIds = List.copyOf(formerIds);
  }

  /** The number that the chapter begins with, such as {@code 2}; empty if it has none. */
  public String chapterNumber() {
    int dot = chapter.indexOf('.');
    return dot > 0 && chapter.substring(0, dot).matches("\\d+") ? chapter.substring(0, dot) : "";
  }
}
