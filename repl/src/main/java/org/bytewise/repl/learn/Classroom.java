package org.bytewise.repl.learn;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.bytewise.lessons.CoursePath;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.Player;
import org.bytewise.lessons.ReviewSitting;
import org.bytewise.lessons.Sitting;
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
  private final Clock clock;
  private Player player;
  private Sitting sitting;

  /**
   * Creates an empty classroom.
   *
   * @param curriculum reads the lessons there are
   * @param progress reads what the learner has done
   * @param width the columns for what the instruments draw
   */
  public Classroom(
      Supplier<Curriculum> curriculum, Supplier<Progress> progress, IntSupplier width) {
    this(curriculum, progress, width, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Creates an empty classroom.
   *
   * @param clock tells the day, for reviews
   */
  public Classroom(
      Supplier<Curriculum> curriculum,
      Supplier<Progress> progress,
      IntSupplier width,
      Clock clock) {
    this.clock = clock;
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

  /** Returns the lesson to go on with; the last one played if nothing is left. */
  public LessonInfo whereStopped() {
    return CoursePath.next(curriculum(), progress())
        .or(() -> progress().lastLesson().flatMap(curriculum()::find))
        .orElse(curriculum().lessons().get(0));
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
    sitting = null;
    player =
        new Player(curriculum(), curriculum().load(lesson), instruments, progress(), width, clock);
    return player;
  }

  /** Returns a review of the missed questions, of those alone that are due or of all. */
  public ReviewSitting review(boolean all) {
    RandomGenerator random = RandomGenerator.getDefault();
    return ReviewSitting.of(curriculum(), progress(), all, clock, random::nextInt);
  }

  /** Begins a sitting without asking anything yet. */
  public void begin(Sitting begun) {
    sitting = begun;
  }

  /** Returns the sitting, if there is one. */
  public Optional<Sitting> sitting() {
    return Optional.ofNullable(sitting);
  }

  /**
   * Goes on to the next question of the sitting without starting its player.
   *
   * @param instruments a fresh session
   * @throws IOException if its lesson cannot be read
   * @throws LessonException if it has mistakes
   */
  public Player nextQuestion(Instruments instruments) throws IOException, LessonException {
    player = sitting.next(instruments, width);
    return player;
  }

  /** Leaves the lesson; the learner's position is kept. */
  public void leave() {
    player = null;
    sitting = null;
  }

  /** Returns what to tell the learner about the progress file, if there is something new. */
  public Optional<String> warning() {
    return progress == null ? Optional.empty() : progress.warning();
  }
}
