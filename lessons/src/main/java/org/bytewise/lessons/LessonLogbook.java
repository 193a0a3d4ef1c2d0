package org.bytewise.lessons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.lessons.progress.StepStatus;

/** Keeps a lesson's records in the learner's progress. */
final class LessonLogbook implements Logbook {

  private final Progress progress;
  private final LessonInfo lesson;
  private final Clock clock;

  LessonLogbook(Progress progress, LessonInfo lesson, Clock clock) {
    this.progress = progress;
    this.lesson = lesson;
    this.clock = clock;
  }

  @Override
  public boolean isFinished() {
    return progress.isFinished(lesson);
  }

  @Override
  public Optional<String> stoppedAt() {
    return progress.stoppedAt(lesson);
  }

  @Override
  public void at(String step) {
    progress.at(lesson, step);
  }

  /** Has a question that was missed at the first attempt come back. */
  @Override
  public void answered(String step, String said, boolean right) {
    boolean first = progress.first(lesson, step, right);
    if (!right) {
      progress.wrong(lesson, step, said);
    }
    if (first && !right) {
      progress.missed(lesson, step, LocalDate.now(clock));
    }
  }

  /** Has the question come back, unless an answer has decided that already. */
  @Override
  public void skipped(String step) {
    if (progress.firstAnswer(lesson, step).isEmpty()
        && progress.status(lesson, step) != StepStatus.SKIPPED) {
      progress.missed(lesson, step, LocalDate.now(clock));
    }
  }

  @Override
  public void missedGoal(String step, String code) {
    progress.wrong(lesson, step, code);
  }

  @Override
  public void predicted(String step, Prediction prediction) {
    progress.predicted(lesson, step, prediction);
  }

  @Override
  public void reached(String step, StepStatus status) {
    progress.reached(lesson, step, status);
  }

  @Override
  public void finished() {
    progress.finished(lesson);
  }

  @Override
  public boolean rightFirst(String step) {
    return progress.rightFirst(lesson, step);
  }

  @Override
  public StepStatus status(String step) {
    return progress.status(lesson, step);
  }

  @Override
  public void save() {
    progress.save();
  }
}
