package org.bytewise.lessons;

import java.util.Optional;
import org.bytewise.lessons.progress.Prediction;
import org.bytewise.lessons.progress.StepStatus;

/** What a player remembers of a learner, from one step to the next and from one day to the next. */
interface Logbook {

  /** Returns whether the lesson was finished before. */
  boolean isFinished();

  /** Returns the step where the learner stopped. */
  Optional<String> stoppedAt();

  /** Records that the learner is at a step. */
  void at(String step);

  /**
   * Records an answer to a question that asks for one, whether it is the first or not.
   *
   * @param said the answer as it was typed
   */
  void answered(String step, String said, boolean right);

  /** Records that a question that asks for an answer was skipped. */
  void skipped(String step);

  /**
   * Records code that ran and missed its goal.
   *
   * @param code as it was typed
   */
  void missedGoal(String step, String code);

  /** Records a prediction. */
  void predicted(String step, Prediction prediction);

  /** Records that a step is solved or skipped. */
  void reached(String step, StepStatus status);

  /** Records that nothing is left to answer. */
  void finished();

  /** Returns whether the first answer to a step's question was right. */
  boolean rightFirst(String step);

  /** Returns the status of a step. */
  StepStatus status(String step);

  /** Keeps what was recorded. */
  void save();
}
