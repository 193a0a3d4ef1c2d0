package org.bytewise.repl.learn;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.Player;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.progress.Progress;

/**
 * The lessons, the learner's progress, and the lesson that is played, if one is. Nothing is read
 * before it is asked for. Not thread-safe.
 */
public final class Classroom {
  private final Supplier<Curriculum> curriculumSource;
  private final Supplier<Progress> progressSource;
  private final IntSupplier width;
  private Curriculum curriculum;
  private Progress progress;
  private Player player;

  /**
   * Creates an empty classroom.
   *
   * @param curriculum reads the lessons there are
   * @param progress reads what the learner has done
   * @param width the columns for what the instruments draw
   */
  public Classroom(
      Supplier<Curriculum> curriculum, Supplier<Progress> progress, IntSupplier width) {
    this.curriculumSource = curriculum;
    this.progressSource = progress;
    this.width = width;
  }

  /** Returns the available lessons. */
  public Curriculum curriculum() {
    if (curriculum == null) {
      curriculum = curriculumSource.get();
    }
    return curriculum;
  }

  /** Returns what the learner has done. */
  public Progress progress() {
    if (progress == null) {
      progress = progressSource.get();
    }
    return progress;
  }

  /** Returns the lesson that is played. */
  public Optional<Player> player() {
    return Optional.ofNullable(player);
  }

  /** Returns the lesson to go on with: the one played last, or the one after it if that is done. */
  public LessonInfo whereStopped() {
    Optional<LessonInfo> last = progress().lastLesson().flatMap(curriculum()::find);
    if (last.isEmpty()) {
      return curriculum().lessons().get(0);
    }
    return progress().isFinished(last.get())
        ? curriculum().next(last.get()).orElse(last.get())
        : last.get();
  }

  /**
   * Enters a lesson without starting its player.
   *
   * @param instruments a session of its own
   * @throws IOException if the lesson cannot be read
   * @throws LessonException if it has mistakes
   */
  public Player enter(LessonInfo lesson, Instruments instruments)
      throws IOException, LessonException {
    player = new Player(curriculum(), curriculum().load(lesson), instruments, progress(), width);
    return player;
  }

  /** Leaves the lesson; the learner's position is kept. */
  public void leave() {
    player = null;
  }

  /** Returns what to tell the learner about the progress file, if there is something new. */
  public Optional<String> warning() {
    return progress == null ? Optional.empty() : progress.warning();
  }
}
