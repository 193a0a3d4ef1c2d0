package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.lessons.CoursePath;
import org.bytewise.lessons.CoursePath.Status;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The curriculum with the learner's progress, as lines. */
public final class Overview {
  private static final int NUMBER_COLUMNS = 5;
  private static final int STATUS_COLUMNS = 7;
  private static final int MINUTES_COLUMNS = 6;
  private static final int BETWEEN = 2;

  private Overview() {}

  /**
   * Returns all lessons by chapter, each chapter with an empty line after it, and the sums at the
   * end.
   *
   * @param width the columns that a line has; longer titles are cut
   */
  public static List<List<Line>> lessons(CoursePath path, int width, Glyphs glyphs) {
    int idColumns = path.stops().stream()
        .mapToInt(stop -> stop.lesson().id().length())
        .max()
        .orElse(0);
    List<List<Line>> groups = new ArrayList<>();
    byChapter(path).forEach((title, stops) -> {
      List<Line> chapter = new ArrayList<>();
      chapter.add(Line.of(Style.HEADING, title));
      stops.forEach(stop -> chapter.add(line(stop, idColumns, width, glyphs)));
      chapter.add(Line.EMPTY);
      groups.add(chapter);
    });
    groups.add(List.of(sums(path)));
    return groups;
  }

  private static Map<String, List<CoursePath.Stop>> byChapter(CoursePath path) {
    Map<String, List<CoursePath.Stop>> chapters = new LinkedHashMap<>();
    path.stops()
        .forEach(stop -> chapters
            .computeIfAbsent(stop.lesson().chapter(), chapter -> new ArrayList<>())
            .add(stop));
    return chapters;
  }

  private static Line line(CoursePath.Stop stop, int idColumns, int width, Glyphs glyphs) {
    String marker =
        stop.next() ? padded(glyphs.unicode() ? "→" : ">", BETWEEN) : " ".repeat(BETWEEN);
    String status =
        stop.status() == Status.NEW ? stop.next() ? "next" : "" : stop.status().word();
    String minutes = stop.minutes() + " min";
    String before = marker + padded(stop.number(), NUMBER_COLUMNS);
    String time =
        " ".repeat(Math.max(0, MINUTES_COLUMNS - minutes.length())) + minutes + " ".repeat(BETWEEN);
    String id = padded(stop.lesson().id(), idColumns + BETWEEN);
    int room = width - before.length() - STATUS_COLUMNS - time.length() - id.length();
    return new Line(List.of(
        new Span(Style.PLAIN, before),
        new Span(
            stop.status().isPassed() ? Style.RIGHT : Style.MUTED, padded(status, STATUS_COLUMNS)),
        new Span(Style.MUTED, time),
        new Span(Style.CODE, id),
        new Span(Style.PLAIN, cut(stop.lesson().title(), room, glyphs))));
  }

  private static String cut(String title, int room, Glyphs glyphs) {
    int kept = room - glyphs.cut().length();
    return title.length() <= room || kept < 1
        ? title
        : title.substring(0, kept).stripTrailing() + glyphs.cut();
  }

  private static Line sums(CoursePath path) {
    StringBuilder text = new StringBuilder();
    text.append(path.count(Status.DONE))
        .append(" of ")
        .append(Words.count(path.stops().size(), "lesson"))
        .append(" done");
    if (path.count(Status.KNOWN) > 0) {
      text.append(", ").append(path.count(Status.KNOWN)).append(" known");
    }
    text.append(path.minutesLeft() == 0 ? "." : "; about " + time(path.minutesLeft()) + " left.");
    return Line.of(Style.STRONG, text.toString());
  }

  /** Formats minutes: {@code 45 min}, {@code 7 h 40 min}, {@code 2 h}. */
  static String time(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    String inHours = hours == 0 ? "" : hours + " h";
    String inMinutes = rest == 0 && hours > 0 ? "" : rest + " min";
    return (inHours + " " + inMinutes).strip();
  }

  /** Returns how many lessons are done, by chapter, and what to do next. */
  public static List<Line> progress(Curriculum curriculum, Progress progress) {
    List<Line> lines = new ArrayList<>();
    CoursePath path = CoursePath.of(curriculum, progress);
    byChapter(path).forEach((title, stops) -> lines.add(chapter(progress, title, stops)));
    lines.add(Line.EMPTY);
    lines.add(sums(path));
    Optional<LessonInfo> next = CoursePath.next(curriculum, progress);
    next.ifPresent(lesson -> lines.add(new Line(List.of(
        Span.plain("Next: "),
        Span.code("/learn " + lesson.id()),
        Span.plain("  " + lesson.title())))));
    return lines;
  }

  private static Line chapter(Progress progress, String title, List<CoursePath.Stop> stops) {
    long done = stops.stream().filter(stop -> stop.status() == Status.DONE).count();
    long known = stops.stream().filter(stop -> stop.status() == Status.KNOWN).count();
    int solved = stops.stream().mapToInt(stop -> progress.solved(stop.lesson())).sum();
    String figures = done + " of " + stops.size() + " lessons done, "
        + (known == 0 ? "" : known + " known, ")
        + Words.count(solved, "question") + " answered";
    return new Line(List.of(new Span(Style.HEADING, title), new Span(Style.PLAIN, "  " + figures)));
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
