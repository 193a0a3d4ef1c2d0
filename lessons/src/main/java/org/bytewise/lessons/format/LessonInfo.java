package org.bytewise.lessons.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.lessons.measure.Measurement;

/**
 * The contents of a lesson's front matter. Immutable.
 *
 * @param file the lesson's file, as its reader names it
 * @param id lower-case words joined by hyphens, which identify the lesson in commands and in
 *     progress
 * @param title as shown
 * @param chapter its number and title, such as {@code 2. How big is it?}
 * @param sources what the lesson is based on
 * @param objectives what the learner can do afterwards, two to four entries
 * @param needs a condition on the VM's facts; empty if the lesson applies to every VM
 * @param formerIds ids under which progress may have been saved
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

  /** Returns the number that the chapter begins with, such as {@code 2}; empty if it has none. */
  public String chapterNumber() {
    int dot = chapter.indexOf('.');
    return dot > 0 && chapter.substring(0, dot).matches("\\d+") ? chapter.substring(0, dot) : "";
  }
}
