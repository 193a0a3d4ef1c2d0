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
 */
public record Lesson(LessonInfo info, Map<String, Measurement> figures, List<Step> steps) {

  public Lesson {
    Objects.requireNonNull(info, "info");
    figures = Map.copyOf(figures);
    steps = List.copyOf(steps);
  }
}
