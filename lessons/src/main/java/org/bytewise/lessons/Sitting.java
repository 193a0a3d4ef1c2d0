package org.bytewise.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Part;

/**
 * A series of questions from several lessons, asked one after the other: a review or a placement
 * test. Not thread-safe.
 */
public abstract class Sitting {

  private final String name;
  private final Curriculum curriculum;
  private final List<Asked> questions;
  private final IntUnaryOperator pick;
  private int next;
  private int right;

  /**
   * A question of a lesson.
   *
   * @param step the id of its step
   */
  public record Asked(LessonInfo lesson, String step) {}

  /**
   * Creates a sitting.
   *
   * @param name the command that begins it, without its slash
   * @param pick returns an index below a number, to choose among fresh numbers
   */
  Sitting(String name, Curriculum curriculum, List<Asked> questions, IntUnaryOperator pick) {
    this.name = name;
    this.curriculum = curriculum;
    this.questions = List.copyOf(questions);
    this.pick = pick;
  }

  /** Returns the number of questions. */
  public int size() {
    return questions.size();
  }

  /** Returns how many questions were answered right at the first attempt. */
  public int right() {
    return right;
  }

  /** Returns how many questions were asked so far. */
  int asked() {
    return next;
  }

  /** Returns whether another question follows. */
  public boolean hasNext() {
    return next < questions.size();
  }

  /**
   * Returns the player of the next question, which has not begun.
   *
   * @param instruments a fresh session
   * @param width supplies the columns for the instruments' drawings
   * @throws IOException if its lesson cannot be read
   * @throws LessonException if its lesson has mistakes
   */
  public Player next(Instruments instruments, IntSupplier width)
      throws IOException, LessonException {
    Asked asked = questions.get(next);
    next++;
    Lesson lesson = curriculum.load(asked.lesson());
    int step = indexOf(lesson, asked.step());
    Solo solo = new Solo(
        step,
        name,
        name + " · " + next + " of " + size() + " · from " + curriculum.number(asked.lesson()),
        !hasNext());
    return new Player(
        curriculum,
        withFreshNumbers(lesson, step),
        instruments,
        Progress.inMemory(),
        width,
        new QuestionLogbook(isRight -> {
          right += isRight ? 1 : 0;
          answered(asked, isRight);
        }),
        Optional.of(solo));
  }

  private static int indexOf(Lesson lesson, String step) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).id().equals(step)) {
        return i;
      }
    }
    throw new IllegalStateException("lesson " + lesson.info().id() + " has no step " + step);
  }

  private Lesson withFreshNumbers(Lesson lesson, int index) {
    Step step = lesson.steps().get(index);
    if (!(step.question().orElse(null) instanceof Question.Predict predict)
        || predict.fresh().isEmpty()) {
      return lesson;
    }
    List<Step> steps = new ArrayList<>(lesson.steps());
    Question other = predict.fresh().get(pick.applyAsInt(predict.fresh().size()));
    steps.set(
        index,
        new Step(
            step.id(),
            step.title(),
            step.line(),
            step.before(),
            Optional.of(other),
            // What is below may speak of the lesson's own number.
            List.of()));
    return new Lesson(lesson.info(), lesson.figures(), steps, lesson.recap(), lesson.readMore());
  }

  /** Records whether the first answer to a question was right; a skip is wrong. */
  abstract void answered(Asked asked, boolean isRight);

  /** Returns what to show after the last question. */
  public abstract List<Part> ending();
}
