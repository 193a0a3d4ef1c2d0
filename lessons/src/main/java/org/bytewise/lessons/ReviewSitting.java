package org.bytewise.lessons;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Question;
import org.bytewise.lessons.format.Step;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.lessons.progress.Review;
import org.bytewise.screen.Part;
import org.bytewise.screen.Part.Verdict;
import org.bytewise.screen.Words;

/** Asks the questions that were missed and whose day has come. Not thread-safe. */
public final class ReviewSitting extends Sitting {

  /** How reviews work, for help. */
  public static final String EXPLANATION =
      "A question that you missed or skipped comes back the next day. Each time you get it right,"
          + " the gap grows, to 3, 7 and 21 days; then it is learnt. A wrong answer starts again"
          + " with one day. Some questions come back with other numbers.";

  /** As many as can be answered in a few minutes; the rest stays due. */
  private static final int MOST = 10;

  private final List<LessonInfo> lessons;
  private final Progress progress;
  private final LocalDate today;

  private ReviewSitting(
      Curriculum curriculum,
      List<LessonInfo> lessons,
      Progress progress,
      List<Asked> questions,
      LocalDate today,
      IntUnaryOperator pick) {
    super("review", curriculum, questions, pick);
    this.lessons = lessons;
    this.progress = progress;
    this.today = today;
  }

  /** A question that was missed, and when it comes back. */
  private record Missed(Asked asked, Review review) {}

  /**
   * Returns the review of a day, of at most {@value #MOST} questions, those that wait longest
   * first.
   *
   * @param all whether questions are asked whose day has not come
   * @param clock tells the day
   * @param pick returns an index below a number, to choose among fresh numbers
   */
  public static ReviewSitting of(
      Curriculum curriculum, Progress progress, boolean all, Clock clock, IntUnaryOperator pick) {
    LocalDate today = LocalDate.now(clock);
    List<LessonInfo> lessons = withReviews(curriculum, progress);
    List<Asked> questions = missed(lessons, progress).stream()
        .filter(missed -> all || missed.review().isDue(today))
        .map(Missed::asked)
        .limit(MOST)
        .toList();
    return new ReviewSitting(curriculum, lessons, progress, questions, today, pick);
  }

  /**
   * Returns the lessons with questions to review, without those that cannot be read. Removes
   * questions that a new version no longer asks from review.
   */
  private static List<LessonInfo> withReviews(Curriculum curriculum, Progress progress) {
    List<LessonInfo> lessons = new ArrayList<>();
    for (LessonInfo info : curriculum.lessons()) {
      Set<String> steps = progress.reviews(info).keySet();
      if (steps.isEmpty()) {
        continue;
      }
      try {
        Lesson lesson = curriculum.load(info);
        steps.stream()
            .filter(step -> !asks(lesson, step))
            .forEach(step -> progress.settled(info, step));
        lessons.add(info);
      } catch (IOException | LessonException e) {
        // Its questions wait until it can be read.
      }
    }
    progress.save();
    return lessons;
  }

  /** Returns what comes back, soonest first. */
  private static List<Missed> missed(List<LessonInfo> lessons, Progress progress) {
    List<Missed> missed = new ArrayList<>();
    for (LessonInfo lesson : lessons) {
      progress
          .reviews(lesson)
          .forEach((step, review) -> missed.add(new Missed(new Asked(lesson, step), review)));
    }
    missed.sort(Comparator.comparing(one -> one.review().on()));
    return missed;
  }

  /** Returns whether a step still exists and asks for an answer. */
  private static boolean asks(Lesson lesson, String step) {
    return lesson.steps().stream()
        .filter(one -> one.id().equals(step))
        .flatMap((Step one) -> one.question().stream())
        .anyMatch(question -> !(question instanceof Question.Try));
  }

  /** Returns when the next question comes back; empty if none does. */
  private Optional<LocalDate> nextDay() {
    return missed(lessons, progress).stream()
        .map(missed -> missed.review().on())
        .filter(day -> day.isAfter(today))
        .findFirst();
  }

  /** Returns what to say where no question is asked. */
  public String nothingDue() {
    return nextDay()
        .map(day -> "No question is due: the next one comes back " + in(day)
            + ". /review all asks the questions that you missed now.")
        .orElse("There is nothing to review. Questions that you miss in a lesson come back here.");
  }

  private String in(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    return days == 1 ? "tomorrow" : "in " + Words.count(days, "day");
  }

  @Override
  void answered(Asked asked, boolean isRight) {
    progress.reviewed(asked.lesson(), asked.step(), isRight, today);
    progress.save();
  }

  @Override
  public List<Part> ending() {
    int due = (int) missed(lessons, progress).stream()
        .filter(missed -> missed.review().isDue(today))
        .count();
    String more = due > 0
        ? " " + Words.count(due, "question") + (due == 1 ? " is" : " are") + " still due: /review"
            + " goes on."
        : nextDay().map(day -> " The next question comes back " + in(day) + ".").orElse("");
    return List.of(Part.Feedback.of(
        Verdict.REMARK,
        "End of the review. Right first time: " + right() + " of " + asked() + "." + more));
  }
}
