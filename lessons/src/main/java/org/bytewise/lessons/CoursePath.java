package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Outline;
import org.bytewise.lessons.progress.Progress;

/**
 * The course as one learner sees it: what is done, what comes next, and how long the rest takes.
 * Immutable.
 *
 * @param stops all lessons, in the order of the course
 */
public record CoursePath(List<Stop> stops) {

  public CoursePath {
    stops = List.copyOf(stops);
  }

  /** How far a learner came with a lesson. */
  public enum Status {
    NEW("new"),
    BEGUN("begun"),
    /** Skipped, because a placement test has shown that the learner knows it. */
    KNOWN("known"),
    DONE("done");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** Returns the word as it is shown. */
    public String word() {
      return word;
    }

    /** Returns whether the path leads past the lesson. */
    public boolean isPassed() {
      return this == KNOWN || this == DONE;
    }
  }

  /**
   * A lesson on the path.
   *
   * @param number its number in the course
   * @param minutes how long it takes from its first step
   * @param minutesLeft how long it still takes; 0 if it is done or known
   * @param next whether it is the lesson to go on with
   */
  public record Stop(
      LessonInfo lesson,
      String number,
      Status status,
      int minutes,
      int minutesLeft,
      boolean next) {}

  /** Returns the path of a learner. Reads all lessons. */
  public static CoursePath of(Curriculum curriculum, Progress progress) {
    Optional<LessonInfo> next = next(curriculum, progress);
    List<Stop> stops = new ArrayList<>();
    for (LessonInfo lesson : curriculum.lessons()) {
      Outline outline = curriculum.outline(lesson);
      Status status = status(progress, lesson);
      int left = status.isPassed()
          ? 0
          : progress.stoppedAt(lesson).map(outline::minutesFrom).orElse(outline.minutes());
      stops.add(new Stop(
          lesson,
          curriculum.number(lesson),
          status,
          outline.minutes(),
          left,
          next.filter(lesson::equals).isPresent()));
    }
    return new CoursePath(stops);
  }

  /** Returns how far a learner came with a lesson. */
  public static Status status(Progress progress, LessonInfo lesson) {
    if (progress.isFinished(lesson)) {
      return Status.DONE;
    }
    if (progress.isKnown(lesson)) {
      return Status.KNOWN;
    }
    return progress.stoppedAt(lesson).isPresent() ? Status.BEGUN : Status.NEW;
  }

  /**
   * Returns the lesson to go on with: the one played last, or else what follows it; empty if all
   * are done.
   */
  public static Optional<LessonInfo> next(Curriculum curriculum, Progress progress) {
    Optional<LessonInfo> last = progress.lastLesson().flatMap(curriculum::find);
    return last.isPresent() && !status(progress, last.get()).isPassed()
        ? last
        : following(curriculum, progress, last);
  }

  /**
   * Returns the first lesson after another one that is neither done nor known, or else the first of
   * the course; empty if there is none.
   *
   * @param other empty to begin with the first lesson
   */
  public static Optional<LessonInfo> following(
      Curriculum curriculum, Progress progress, Optional<LessonInfo> other) {
    List<LessonInfo> lessons = curriculum.lessons();
    int from = other.map(lessons::indexOf).orElse(-1) + 1;
    List<LessonInfo> inOrder = new ArrayList<>(lessons.subList(from, lessons.size()));
    inOrder.addAll(lessons.subList(0, from));
    return inOrder.stream()
        .filter(lesson -> !other.equals(Optional.of(lesson)))
        .filter(lesson -> !status(progress, lesson).isPassed())
        .findFirst();
  }

  /** Returns how many lessons have a status. */
  public int count(Status status) {
    return (int) stops.stream().filter(stop -> stop.status() == status).count();
  }

  /** Returns the minutes that all remaining lessons take. */
  public int minutesLeft() {
    return stops.stream().mapToInt(Stop::minutesLeft).sum();
  }
}
