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
 * Writes the course as one Markdown document, to read or to print: each lesson as played with its
 * model answers, with figures measured on the running VM.
 */
public final class CourseDocument {
  private static final int STEP_LEVEL = 4;

  private CourseDocument() {}

  /**
   * Creates the document.
   *
   * @param instruments a session, which is reset before each lesson
   * @param progress receives each lesson before it is measured
   * @throws IOException if a lesson cannot be read
   * @throws LessonException if a lesson contains mistakes
   * @throws MeasurementException if the VM cannot be described or a session cannot be reset
   */
  public static String of(
      Curriculum curriculum, Instruments instruments, Consumer<LessonInfo> progress)
      throws IOException, LessonException, MeasurementException {
    List<String> lines = new ArrayList<>();
    lines.add("# The memory model of the JVM, measured");
    lines.add("");
    lines.add("Every figure was measured on " + instruments.facts().description()
        + ". Figures may differ on another VM: `bytewise lessons --export` measures them again."
        + " Those of Rust were recorded with " + instruments.rustCompiler() + ".");
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
    // The last screen is the player's own closing screen.
    String title = "";
    for (List<Part> screen : screens.subList(0, Math.max(1, screens.size() - 1))) {
      lines.add("");
      boolean goesOn = isHeaded(screen, title);
      lines.addAll(
          MarkdownText.lines(goesOn ? screen.subList(1, screen.size()) : screen, STEP_LEVEL));
      title = screen.get(0) instanceof Part.Heading heading ? heading.title() : title;
    }
    List<Part> readMore = ReadMore.parts(lesson, "");
    if (!readMore.isEmpty()) {
      lines.add("");
      lines.addAll(MarkdownText.lines(readMore, STEP_LEVEL));
    }
    return lines;
  }

  /** Returns whether a screen shows another picture of the step that the previous one began. */
  private static boolean isHeaded(List<Part> screen, String title) {
    return screen.get(0) instanceof Part.Heading heading && heading.title().equals(title);
  }
}
