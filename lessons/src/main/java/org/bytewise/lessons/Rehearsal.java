package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Span;

/**
 * Plays a lesson from start to end with its model answers and keeps every screen, for its author to
 * read and to find anything that does not fit 80 columns and 24 lines.
 */
public final class Rehearsal {
  private static final int COLUMNS = 80;

  private final Lesson lesson;
  private final List<List<Part>> screens = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private Rehearsal(Lesson lesson) {
    this.lesson = lesson;
  }

  /**
   * The result of a rehearsal.
   *
   * @param screens one per step, another for each further picture of stepped code, and another with
   *     the answer if the step has a question
   * @param mistakes lines that are too wide, screens that are too high, figures that could not be
   *     measured
   */
  public record Result(List<List<Part>> screens, List<Mistake> mistakes) {
    public Result {
      screens = List.copyOf(screens);
      mistakes = List.copyOf(mistakes);
    }

    /** Returns the screens as lines for 80 columns. */
    public List<List<Line>> lines() {
      return screens.stream().map(parts -> ScreenText.of(COLUMNS).lines(parts)).toList();
    }
  }

  /**
   * Plays a lesson.
   *
   * @param curriculum the curriculum that the lesson is from
   * @param instruments a fresh session, which the rehearsal uses up
   */
  public static Result play(Curriculum curriculum, Lesson lesson, Instruments instruments) {
    Player player = new Player(curriculum, lesson, instruments, Progress.inMemory(), () -> COLUMNS);
    return new Rehearsal(lesson).play(player);
  }

  private Result play(Player player) {
    see(0, player.begin());
    if (player.mode() == Player.Mode.FINISHED) {
      return new Result(screens, mistakes);
    }
    for (int step = 0; step < lesson.steps().size(); step++) {
      while (player.hasMorePictures()) {
        see(step, player.next());
      }
      if (player.mode().takesAnswer()) {
        see(step, player.skip());
        if (player.mode().takesAnswer()) {
          mistake(step, "the model answer does not answer the step's question");
          break;
        }
      }
      boolean last = step + 1 == lesson.steps().size();
      see(last ? step : step + 1, player.next());
    }
    return new Result(screens, mistakes);
  }

  private void see(int step, List<Part> parts) {
    screens.add(parts);
    List<Line> lines = ScreenText.of(COLUMNS).lines(parts);
    for (Line line : lines) {
      if (line.text().length() > COLUMNS) {
        mistake(
            step,
            "a line has " + line.text().length() + " columns; at most " + COLUMNS + " fit: "
                + line.text().strip());
      }
    }
    for (Part part : parts) {
      if (part instanceof Part.Feedback feedback
          && feedback.verdict() == Part.Verdict.NOT_MEASURED) {
        mistake(step, feedback.spans().stream().map(Span::text).collect(Collectors.joining()));
      }
    }
    if (lines.size() > ScreenText.SCREEN_LINES) {
      mistake(
          step,
          "a screen has " + lines.size() + " lines; at most " + ScreenText.SCREEN_LINES
              + " fit; it begins with \"" + lines.get(0).text().strip() + "\"");
    }
  }

  private void mistake(int step, String message) {
    mistakes.add(new Mistake(lesson.info().file(), lesson.steps().get(step).line(), message));
  }
}
