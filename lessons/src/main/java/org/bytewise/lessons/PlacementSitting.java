package org.bytewise.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Part;
import org.bytewise.screen.Part.Verdict;
import org.bytewise.screen.Span;
import org.bytewise.screen.Words;

/**
 * Asks a few predictions of the course; a right one shows that the learner knows the lessons that
 * it stands for, which are then passed. Not thread-safe.
 *
 * <p>The file {@value #FILE} lists them, one per line: the lesson and the step of a question, a
 * colon, and the lessons that it stands for, separated by commas.
 */
public final class PlacementSitting extends Sitting {

  private static final String FILE = "placement.txt";

  private final Curriculum curriculum;
  private final Progress progress;
  private final Map<Asked, List<LessonInfo>> standsFor;
  private final List<LessonInfo> known = new ArrayList<>();

  private PlacementSitting(
      Curriculum curriculum, Progress progress, Map<Asked, List<LessonInfo>> standsFor) {
    super("placement", curriculum, List.copyOf(standsFor.keySet()), bound -> 0);
    this.curriculum = curriculum;
    this.progress = progress;
    this.standsFor = standsFor;
  }

  /** Returns the test that comes with Bytewise, for the packaged lessons. */
  public static PlacementSitting packaged(Curriculum curriculum, Progress progress) {
    try {
      return new PlacementSitting(
          curriculum, progress, parsed(Pack.packaged().read(FILE), curriculum));
    } catch (IOException e) {
      throw new IllegalStateException("the placement test cannot be read", e);
    }
  }

  /** Returns the questions in the order of the file, with the lessons that each stands for. */
  static Map<Asked, List<LessonInfo>> parsed(String text, Curriculum curriculum) {
    Map<Asked, List<LessonInfo>> questions = new LinkedHashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        int space = line.indexOf(' ');
        if (space < 0 || colon < space) {
          throw new IllegalStateException("\"" + line + "\" is not \"LESSON STEP: LESSON, …\"");
        }
        List<LessonInfo> lessons = new ArrayList<>();
        for (String id : line.substring(colon + 1).split(",", -1)) {
          lessons.add(lesson(curriculum, id.strip()));
        }
        questions.put(
            new Asked(
                lesson(curriculum, line.substring(0, space)), line.substring(space + 1, colon)),
            lessons);
      }
    }
    return questions;
  }

  private static LessonInfo lesson(Curriculum curriculum, String id) {
    return curriculum
        .find(id)
        .orElseThrow(() -> new IllegalStateException("there is no lesson \"" + id + "\""));
  }

  @Override
  void answered(Asked asked, boolean isRight) {
    if (!isRight) {
      return;
    }
    for (LessonInfo lesson : standsFor.get(asked)) {
      if (!CoursePath.status(progress, lesson).isPassed()) {
        progress.known(lesson, true);
        known.add(lesson);
      }
    }
    progress.save();
  }

  @Override
  public List<Part> ending() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Feedback.of(
        Verdict.REMARK, "End of the placement test. Right: " + right() + " of " + asked() + "."));
    if (!known.isEmpty()) {
      parts.add(new Part.Paragraph(List.of(Span.plain("The path now passes these lessons:"))));
      known.forEach(lesson -> parts.add(new Part.Item(
          "-",
          List.of(
              Span.plain(curriculum.number(lesson) + " " + lesson.title() + ", "),
              Span.code(lesson.id())))));
      parts.add(new Part.Paragraph(List.of(
          Span.plain("They are marked as known, not as done. "),
          Span.code("/learn ID"),
          Span.plain(" plays one all the same, and "),
          Span.code("/placement undo"),
          Span.plain(" takes the marks off."))));
    }
    Optional<LessonInfo> next = CoursePath.next(curriculum, progress);
    next.ifPresent(lesson -> parts.add(new Part.Paragraph(List.of(
        Span.plain("Next: " + curriculum.number(lesson) + " " + lesson.title() + ", "),
        Span.code("/learn"),
        Span.plain(".")))));
    return parts;
  }

  /** Takes all marks off and returns what was done, in one sentence. */
  public static String undo(Curriculum curriculum, Progress progress) {
    List<LessonInfo> marked =
        curriculum.lessons().stream().filter(progress::isKnown).toList();
    marked.forEach(lesson -> progress.known(lesson, false));
    progress.save();
    return marked.isEmpty()
        ? "No lesson is marked as known."
        : Words.count(marked.size(), "lesson") + (marked.size() == 1 ? " is" : " are")
            + " no longer marked as known.";
  }
}
