package org.bytewise.lessons.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;

/**
 * A lesson as a page: all of it at once, with its answers, measured on one VM. Immutable.
 *
 * @param info its front matter
 * @param number its number in the course
 * @param unmet why this VM cannot play it; empty if it can
 * @param sections its steps, in order; none if it cannot be played
 * @param recap what it has taught
 * @param readMore what is worth reading, each with a link
 * @param figures the texts of all figures and drawings, by key and by VM, this one first
 */
public record MeasuredLesson(
    LessonInfo info,
    String number,
    Optional<String> unmet,
    List<Section> sections,
    List<List<Piece>> recap,
    List<List<Piece>> readMore,
    Map<String, Map<String, String>> figures) {

  public MeasuredLesson {
    sections = List.copyOf(sections);
    recap = List.copyOf(recap);
    readMore = List.copyOf(readMore);
    figures = Map.copyOf(figures);
  }

  /** The name under which {@link #figures} has those of the VM that was measured. */
  public static final String THIS = "";

  /**
   * A step.
   *
   * @param after what is shown once the question is answered; empty without a question
   */
  public record Section(
      String id,
      String title,
      List<PagePart> before,
      Optional<PageQuestion> question,
      List<PagePart> after) {
    public Section {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * Measures a lesson.
   *
   * @param lesson from the curriculum
   * @param instruments a fresh session, which is used up
   * @param simulated names of simulated VMs that measure the same figures, as far as they depend on
   *     layouts alone
   * @throws MeasurementException if the VM cannot be described
   */
  public static MeasuredLesson of(
      Curriculum curriculum, Lesson lesson, Instruments instruments, List<String> simulated)
      throws MeasurementException {
    return new LessonMeasurement(lesson, instruments, simulated)
        .measure(curriculum.number(lesson.info()));
  }
}
