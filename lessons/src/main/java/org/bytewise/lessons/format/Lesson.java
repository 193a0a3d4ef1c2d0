package org.bytewise.lessons.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytewise.lessons.measure.Measurement;

/**
 * A lesson. Immutable.
 *
 * @param info its front matter
 * @param figures the measurements that the lesson has named
 * @param steps in order, at least one
 * @param recap what the lesson has taught, three sentences, shown at its end
 * @param readMore what is worth reading on the subject, each with a link; empty if the lesson has
 *     no such page
 */
public record Lesson(
    LessonInfo info,
    Map<String, Measurement> figures,
    List<Step> steps,
    List<Prose> recap,
    List<Prose> readMore) {

  public Lesson {
    Objects.requireNonNull(info, "info");
    figures = Map.copyOf(figures);
    steps = List.copyOf(steps);
    recap = List.copyOf(recap);
    readMore = List.copyOf(readMore);
  }
}
