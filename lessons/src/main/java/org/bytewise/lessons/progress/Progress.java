package org.bytewise.lessons.progress;

import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.lessons.format.LessonInfo;

/**
 * What a learner has seen, solved and skipped, and where the learner stopped. Changes are kept in
 * memory until {@link #save}, which applies them to what the file holds by then, so that two
 * prompts at once lose nothing of each other's. What newer versions have written is preserved.
 * Never throws for a file that cannot be read or written: a {@link #warning} says so, and progress
 * is kept in memory. Not thread-safe; several instances on one file are.
 */
public final class Progress {

  private final KeptTree kept;

  private Progress(KeptTree kept) {
    this.kept = kept;
  }

  /** Progress that ends with the process. */
  public static Progress inMemory() {
    return new Progress(KeptTree.inMemory());
  }

  /** Progress kept in {@code path}, which need not exist yet, nor its folder. */
  public static Progress at(Path path) {
    return new Progress(KeptTree.at(
        path, root -> root instanceof JsonObject object && ProgressTree.isSound(object)));
  }

  /** What the learner should be told, in one line; the same thing is told once. */
  public Optional<String> warning() {
    return kept.warning();
  }

  private JsonObject tree() {
    return kept.object();
  }

  /** The lesson that was played last, by the id it had then. */
  public Optional<String> lastLesson() {
    return Optional.ofNullable(tree().getString(ProgressTree.LAST));
  }

  /** How far the learner came with a step. */
  public StepStatus status(LessonInfo lesson, String step) {
    return ProgressTree.lesson(tree(), lesson)
        .map(found -> ProgressTree.status(found, step))
        .orElse(StepStatus.NEW);
  }

  /** How many of a lesson's questions are solved, counted over the steps that it had then. */
  public int solved(LessonInfo lesson) {
    return ProgressTree.lesson(tree(), lesson).map(ProgressTree::solved).orElse(0);
  }

  /** The step where the learner stopped; empty if the lesson was not begun. */
  public Optional<String> stoppedAt(LessonInfo lesson) {
    return ProgressTree.lesson(tree(), lesson).map(found -> found.getString(ProgressTree.AT));
  }

  /** Whether the learner has come to the lesson's end. */
  public boolean isFinished(LessonInfo lesson) {
    return ProgressTree.lesson(tree(), lesson)
        .map(found -> found.getBoolean(ProgressTree.FINISHED, false))
        .orElse(false);
  }

  /** The prediction that came nearest. */
  public Optional<Prediction> bestPrediction(LessonInfo lesson, String step) {
    return ProgressTree.lesson(tree(), lesson)
        .flatMap(found -> ProgressTree.prediction(found, step));
  }

  /** The learner is at {@code step}, and has seen it. */
  public void at(LessonInfo lesson, String step) {
    change(root -> {
      root.put(ProgressTree.LAST, lesson.id());
      JsonObject made = ProgressTree.make(root, lesson);
      made.put(ProgressTree.AT, step);
      ProgressTree.raise(made, step, StepStatus.SEEN);
    });
  }

  /** The learner has solved {@code step}, or skipped it. */
  public void reached(LessonInfo lesson, String step, StepStatus status) {
    change(root -> ProgressTree.raise(ProgressTree.make(root, lesson), step, status));
  }

  /** The learner has predicted. */
  public void predicted(LessonInfo lesson, String step, Prediction prediction) {
    change(root -> ProgressTree.keepBetter(ProgressTree.make(root, lesson), step, prediction));
  }

  /** The learner has come to the lesson's end. */
  public void finished(LessonInfo lesson) {
    change(root -> ProgressTree.make(root, lesson).put(ProgressTree.FINISHED, true));
  }

  private void change(Consumer<JsonObject> change) {
    kept.changeObject(change);
  }

  /** Writes what has changed. */
  public void save() {
    kept.save();
  }
}
