package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/** The curriculum with the learner's progress, as lines. */
public final class Overview {
  private Overview() {}

  /** How far a learner came with a lesson. */
  public enum Status {
    NEW("new"),
    BEGUN("begun"),
    FINISHED("done");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** Returns the word as it is shown. */
    public String word() {
      return word;
    }
  }

  public static Status status(Progress progress, LessonInfo lesson) {
    if (progress.isFinished(lesson)) {
      return Status.FINISHED;
    }
    return progress.stoppedAt(lesson).isPresent() ? Status.BEGUN : Status.NEW;
  }

  /** Returns all lessons by chapter, each chapter with an empty line after it. */
  public static List<List<Line>> lessons(Curriculum curriculum, Progress progress) {
    int idColumns =
        curriculum.lessons().stream().mapToInt(l -> l.id().length()).max().orElse(0);
    List<List<Line>> chapters = new ArrayList<>();
    List<Line> chapter = new ArrayList<>();
    String title = "";
    for (LessonInfo lesson : curriculum.lessons()) {
      if (!lesson.chapter().equals(title)) {
        title = lesson.chapter();
        chapter = new ArrayList<>();
        chapter.add(Line.of(Style.HEADING, title));
        chapters.add(chapter);
      } else {
        chapter.remove(chapter.size() - 1);
      }
      Status status = status(progress, lesson);
      chapter.add(new Line(List.of(
          new Span(Style.PLAIN, "  " + padded(curriculum.number(lesson), 5)),
          new Span(Style.CODE, padded(lesson.id(), idColumns + 2)),
          new Span(status == Status.FINISHED ? Style.RIGHT : Style.MUTED, padded(mark(status), 7)),
          new Span(Style.PLAIN, lesson.title()))));
      chapter.add(Line.EMPTY);
    }
    return chapters;
  }

  private static String mark(Status status) {
    return status == Status.NEW ? "" : status.word();
  }

  /** Returns how many lessons are done and begun, by chapter, and what to do next. */
  public static List<Line> progress(Curriculum curriculum, Progress progress, LessonInfo next) {
    List<Line> lines = new ArrayList<>();
    Optional<String> chapter = Optional.empty();
    for (LessonInfo lesson : curriculum.lessons()) {
      if (!chapter.equals(Optional.of(lesson.chapter()))) {
        chapter = Optional.of(lesson.chapter());
        lines.add(chapter(curriculum, progress, lesson.chapter()));
      }
    }
    lines.add(Line.EMPTY);
    lines.add(new Line(List.of(
        Span.plain("Next: "), Span.code("/learn " + next.id()), Span.plain("  " + next.title()))));
    return lines;
  }

  private static Line chapter(Curriculum curriculum, Progress progress, String title) {
    List<LessonInfo> lessons =
        curriculum.lessons().stream().filter(l -> l.chapter().equals(title)).toList();
    long done = lessons.stream()
        .filter(lesson -> status(progress, lesson) == Status.FINISHED)
        .count();
    int solved = lessons.stream().mapToInt(progress::solved).sum();
    String figures = done + " of " + lessons.size() + " lessons done, " + solved
        + (solved == 1 ? " question answered" : " questions answered");
    return new Line(List.of(new Span(Style.HEADING, title), new Span(Style.PLAIN, "  " + figures)));
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
