package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.lessons.format.LessonInfo;

/**
 * A learner's progress: what has been seen, solved and skipped, and where the learner stopped.
 * Changes stay in memory until {@link #save}, which applies them to the current contents of the
 * file, so that concurrent prompts do not lose each other's changes. Preserves data written by
 * newer versions. Never throws if the file cannot be read or written: a {@link #warning} reports
 * it, and progress stays in memory. Not thread-safe, but several instances may share a file.
 */
public final class Progress {

  private final KeptTree kept;

  private Progress(KeptTree kept) {
    this.kept = kept;
  }

  /** Creates progress that is not stored. */
  public static Progress inMemory() {
    return new Progress(KeptTree.inMemory());
  }

  /** Reads the progress stored in a file. Neither the file nor its folder needs to exist. */
  public static Progress at(Path path) {
    return new Progress(KeptTree.at(
        path, root -> root instanceof JsonObject object && ProgressTree.isSound(object)));
  }

  /** Returns a one-line warning for the learner and clears it, so that each is shown once. */
  public Optional<String> warning() {
    return kept.warning();
  }

  private JsonObject tree() {
    return kept.object();
  }

  /** Returns the lesson played last, by its id at that time. */
  public Optional<String> lastLesson() {
    return Optional.ofNullable(tree().getString(ProgressTree.LAST));
  }

  /** Returns the learner's status in a step. */
  public StepStatus status(LessonInfo lesson, String step) {
    return ProgressTree.lesson(tree(), lesson)
        .map(found -> ProgressTree.status(found, step))
        .orElse(StepStatus.NEW);
  }

  /**
   * Returns the number of a lesson's steps that are solved, including steps that no longer exist.
   */
  public int solved(LessonInfo lesson) {
    return ProgressTree.lesson(tree(), lesson).map(ProgressTree::solved).orElse(0);
  }

  /** Returns the step where the learner stopped; empty if the lesson has not been started. */
  public Optional<String> stoppedAt(LessonInfo lesson) {
    return ProgressTree.lesson(tree(), lesson).map(found -> found.getString(ProgressTree.AT));
  }

  /** Returns whether the learner has finished the lesson. */
  public boolean isFinished(LessonInfo lesson) {
    return isMarked(lesson, ProgressTree.FINISHED);
  }

  private boolean isMarked(LessonInfo lesson, String key) {
    return ProgressTree.lesson(tree(), lesson)
        .map(found -> found.getBoolean(key, false))
        .orElse(false);
  }

  /** Returns whether a placement test has shown that the learner knows the lesson. */
  public boolean isKnown(LessonInfo lesson) {
    return isMarked(lesson, ProgressTree.KNOWN);
  }

  /** Records whether the learner knows the lesson without having played it. */
  public void known(LessonInfo lesson, boolean is) {
    change(root -> {
      JsonObject made = ProgressTree.make(root, lesson);
      if (is) {
        made.put(ProgressTree.KNOWN, true);
      } else {
        made.remove(ProgressTree.KNOWN);
      }
    });
  }

  /** Returns the learner's closest prediction. */
  public Optional<Prediction> bestPrediction(LessonInfo lesson, String step) {
    return ProgressTree.lesson(tree(), lesson)
        .flatMap(found -> ProgressTree.prediction(found, step));
  }

  /** Records that the learner is at a step and has seen it. */
  public void at(LessonInfo lesson, String step) {
    change(root -> {
      root.put(ProgressTree.LAST, lesson.id());
      JsonObject made = ProgressTree.make(root, lesson);
      made.put(ProgressTree.AT, step);
      ProgressTree.raise(made, step, StepStatus.SEEN);
    });
  }

  /** Records that the learner has solved or skipped a step. */
  public void reached(LessonInfo lesson, String step, StepStatus status) {
    change(root -> ProgressTree.raise(ProgressTree.make(root, lesson), step, status));
  }

  /** Records a prediction, unless an earlier one was closer. */
  public void predicted(LessonInfo lesson, String step, Prediction prediction) {
    change(root -> ProgressTree.keepBetter(ProgressTree.make(root, lesson), step, prediction));
  }

  /** Returns whether the learner's first answer to a step's question was right. */
  public boolean rightFirst(LessonInfo lesson, String step) {
    return firstAnswer(lesson, step).orElse(false);
  }

  /** Returns whether the first answer to a step's question was right; empty without an answer. */
  public Optional<Boolean> firstAnswer(LessonInfo lesson, String step) {
    return ProgressTree.lesson(tree(), lesson).flatMap(found -> ProgressTree.first(found, step));
  }

  /**
   * Records whether an answer was right, unless there was an earlier one.
   *
   * @return whether it was the first
   */
  public boolean first(LessonInfo lesson, String step, boolean right) {
    boolean first = ProgressTree.lesson(tree(), lesson)
        .map(found -> ProgressTree.isFirst(found, step))
        .orElse(true);
    change(root -> ProgressTree.keepFirst(ProgressTree.make(root, lesson), step, right));
    return first;
  }

  /** Counts a wrong answer to a step's question; a few different ones are kept. */
  public void wrong(LessonInfo lesson, String step, String said) {
    change(root -> ProgressTree.countWrong(ProgressTree.make(root, lesson), step, said));
  }

  /** Has a question come back that was missed on a day. */
  public void missed(LessonInfo lesson, String step, LocalDate today) {
    change(root -> ProgressTree.keepReview(
        ProgressTree.make(root, lesson), step, Optional.of(Review.afterMissing(today))));
  }

  /** Records whether a question was answered right in a review. */
  public void reviewed(LessonInfo lesson, String step, boolean right, LocalDate today) {
    change(root -> {
      JsonObject made = ProgressTree.make(root, lesson);
      ProgressTree.review(made, step)
          .ifPresent(review -> ProgressTree.keepReview(made, step, review.after(right, today)));
    });
  }

  /** Removes a question from review. */
  public void settled(LessonInfo lesson, String step) {
    change(
        root -> ProgressTree.keepReview(ProgressTree.make(root, lesson), step, Optional.empty()));
  }

  /** Returns when each missed question of a lesson is asked again, by step. */
  public Map<String, Review> reviews(LessonInfo lesson) {
    Map<String, Review> reviews = new LinkedHashMap<>();
    ProgressTree.lesson(tree(), lesson)
        .ifPresent(found -> ProgressTree.steps(found)
            .forEach(step ->
                ProgressTree.review(found, step).ifPresent(review -> reviews.put(step, review))));
    return reviews;
  }

  /** Records that the learner has finished the lesson. */
  public void finished(LessonInfo lesson) {
    change(root -> ProgressTree.make(root, lesson).put(ProgressTree.FINISHED, true));
  }

  private void change(Consumer<JsonObject> change) {
    kept.changeObject(change);
  }

  /** Writes the changes. */
  public void save() {
    kept.save();
  }
}
