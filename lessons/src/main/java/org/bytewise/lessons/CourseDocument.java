package org.bytewise.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.screen.MarkdownText;
import org.bytewise.screen.Part;

/**
 * The course as one document in Markdown, to be read or printed: each lesson as it is played by its
 * model answers, with the figures of the VM that it was made on.
 */
public final class CourseDocument {
  private static final int STEP_LEVEL = 4;

  private CourseDocument() {}

  /**
   * Makes the document.
   *
   * @param instruments a session; it is reset before each lesson
   * @param progress is told the lesson that is measured now
   * @throws IOException if a lesson cannot be read
   * @throws LessonException if a lesson has mistakes
   * @throws MeasurementException if the VM says nothing of itself
   */
  public static String of(
      Curriculum curriculum, Instruments instruments, Consumer<LessonInfo> progress)
      throws IOException, LessonException, MeasurementException {
    List<String> lines = new ArrayList<>();
    lines.add("# The memory model of the JVM, measured");
    lines.add("");
    lines.add("Every figure was measured on " + instruments.facts().description()
        + ". On another VM it may be another figure: `bytewise lessons --export` measures again.");
    String chapter = "";
    for (LessonInfo info : curriculum.lessons()) {
      progress.accept(info);
      if (!info.chapter().equals(chapter)) {
        chapter = info.chapter();
        lines.addAll(List.of("", "## " + chapter));
      }
      lines.addAll(List.of("", "### " + curriculum.number(info) + " " + info.title()));
      lines.addAll(lesson(curriculum, curriculum.load(info), instruments));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lesson(Curriculum curriculum, Lesson lesson, Instruments instruments)
      throws MeasurementException {
    instruments.reset();
    List<String> lines = new ArrayList<>();
    List<List<Part>> screens = Rehearsal.play(curriculum, lesson, instruments).screens();
    // The last screen is the player's own end of the lesson.
    for (List<Part> screen : screens.subList(0, Math.max(1, screens.size() - 1))) {
      lines.add("");
      lines.addAll(MarkdownText.lines(screen, STEP_LEVEL));
    }
    return lines;
  }
}
