package org.bytewise.lessons;

import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.lessons.progress.StepStatus;

/** Notes only whether the first answer to a single question is right; a skip is a wrong one. */
final class QuestionLogbook implements Logbook {

  private final Consumer<Boolean> first;
  private Optional<Boolean> right = Optional.empty();

  /**
   * Creates an empty logbook.
   *
   * @param first receives once whether the first answer was right
   */
  QuestionLogbook(Consumer<Boolean> first) {
    this.first = first;
  }

  private void note(boolean isRight) {
    if (right.isEmpty()) {
      right = Optional.of(isRight);
      first.accept(isRight);
    }
  }

  @Override
  public void answered(String step, String said, boolean isRight) {
    note(isRight);
  }

  @Override
  public void skipped(String step) {
    note(false);
  }

  @Override
  public void reached(String step, StepStatus status) {
    // The first answer has said it.
  }

  @Override
  public boolean rightFirst(String step) {
    return right.orElse(false);
  }

  @Override
  public StepStatus status(String step) {
    return right.isPresent() ? StepStatus.SOLVED : StepStatus.NEW;
  }

  @Override
  public boolean isFinished() {
    return false;
  }

  @Override
  public Optional<String> stoppedAt() {
    return Optional.empty();
  }

  @Override
  public void at(String step) {
    // The learner's place in the lesson itself is another.
  }

  @Override
  public void missedGoal(String step, String code) {
    // Code is not asked for.
  }

  @Override
  public void predicted(String step, Prediction prediction) {
    // The closest prediction is that of the lesson.
  }

  @Override
  public void finished() {
    // One question is no lesson.
  }

  @Override
  public void save() {
    // The receiver saves.
  }
}
