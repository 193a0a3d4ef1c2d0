package org.bytewise.repl.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.Level;
import org.bytewise.repl.exercise.ExerciseProgress.Standing;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The exercises of a pack with the learner's progress, as a table or as JSON data. */
public final class ExerciseList {
  private static final int LEVEL_COLUMNS = 8;
  private static final int STATUS_COLUMNS = 8;
  private static final int PAR_COLUMNS = 5;
  private static final int BEST_COLUMNS = 6;

  private final List<Row> rows = new ArrayList<>();

  private ExerciseList() {}

  /**
   * A row.
   *
   * @param exercise empty if it is broken
   * @param problem why it cannot be used; empty if it can
   */
  private record Row(String id, Optional<Exercise> exercise, String problem, Standing standing) {
    String chapter() {
      return exercise.map(Exercise::chapter).orElse("");
    }

    String level() {
      return exercise.map(found -> found.level().toString()).orElse("");
    }

    String title() {
      return exercise.map(Exercise::title).orElse(problem);
    }
  }

  /**
   * Selects exercises to list. Immutable.
   *
   * @param chapter the number of the chapter; empty for any
   * @param word part of the id, title, chapter or level; empty for any
   */
  public record Filter(
      Optional<String> chapter, Optional<Level> level, Optional<Status> status, String word) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), "");

    private boolean takes(Row row) {
      return chapter.filter(number -> !row.chapter().startsWith(number + ".")).isEmpty()
          && level
              .filter(
                  one -> row.exercise().filter(found -> found.level() == one).isEmpty())
              .isEmpty()
          && status.filter(one -> row.standing().status() != one).isEmpty()
          && (row.id() + "\n" + row.title() + "\n" + row.chapter() + "\n" + row.level())
              .toLowerCase(Locale.ROOT)
              .contains(word.toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the exercises that a filter selects. */
  public static ExerciseList of(Practice practice, Filter filter) {
    ExerciseList list = new ExerciseList();
    for (String id : practice.pack().ids()) {
      Row row = row(practice, id);
      if (filter.takes(row)) {
        list.rows.add(row);
      }
    }
    return list;
  }

  private static Row row(Practice practice, String id) {
    Standing standing = practice.progress().of(id);
    try {
      return new Row(id, practice.pack().find(id), "", standing);
    } catch (ExerciseException e) {
      return new Row(id, Optional.empty(), Practice.broken(e), standing);
    }
  }

  /** Tells whether the list is empty. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the table, one list of lines per chapter, with an empty line between chapters. */
  public List<List<Line>> lines(int width, Glyphs glyphs) {
    int idColumns =
        Math.max(8, rows.stream().mapToInt(row -> row.id().length()).max().orElse(0)) + 4;
    List<List<Line>> chapters = new ArrayList<>();
    List<Line> chapter = new ArrayList<>();
    chapter.add(Line.of(
        Style.MUTED,
        fitted(
            padded("  exercise", idColumns)
                + padded("level", LEVEL_COLUMNS)
                + padded("status", STATUS_COLUMNS)
                + right("par", PAR_COLUMNS)
                + right("best", BEST_COLUMNS)
                + "  title",
            width,
            glyphs)));
    String title = null;
    for (Row row : rows) {
      if (!row.chapter().equals(title)) {
        if (title != null) {
          chapter.add(Line.EMPTY);
          chapters.add(chapter);
          chapter = new ArrayList<>();
        }
        title = row.chapter();
        if (!title.isEmpty()) {
          chapter.add(Line.of(Style.HEADING, title));
        }
      }
      chapter.add(line(row, idColumns, width, glyphs));
    }
    chapters.add(chapter);
    return chapters;
  }

  private static Line line(Row row, int idColumns, int width, Glyphs glyphs) {
    Status status = row.standing().status();
    String rest =
        right(row.standing().par().map(par -> Words.number(par.objects())).orElse(""), PAR_COLUMNS)
            + right(row.standing().best().map(Score::shortly).orElse(""), BEST_COLUMNS)
            + "  " + row.title();
    int room = width - idColumns - LEVEL_COLUMNS - STATUS_COLUMNS;
    return new Line(List.of(
        new Span(Style.CODE, padded("  " + row.id(), idColumns)),
        Span.plain(padded(row.level(), LEVEL_COLUMNS)),
        new Span(
            status == Status.SOLVED ? Style.RIGHT : Style.MUTED,
            padded(status == Status.UNTOUCHED ? "" : status.word(), STATUS_COLUMNS)),
        Span.plain(fitted(rest, Math.max(PAR_COLUMNS + BEST_COLUMNS, room), glyphs))));
  }

  private static String fitted(String text, int room, Glyphs glyphs) {
    return Columns.cut(text, room, glyphs.ellipsis());
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Columns.of(text)));
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - Columns.of(text))) + text;
  }

  /** Returns the JSON data: an object for each exercise. */
  public List<Map<String, Object>> data() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Row row : rows) {
      Standing standing = row.standing();
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", row.id());
      data.put("title", row.exercise().map(Exercise::title).orElse(null));
      data.put("chapter", row.exercise().map(Exercise::chapter).orElse(null));
      data.put("level", row.exercise().map(one -> one.level().toString()).orElse(null));
      data.put("status", standing.status().word());
      data.put("par", standing.par().map(par -> par.objects()).orElse(null));
      data.put("best", standing.best().map(best -> best.cost().objects()).orElse(null));
      data.put("bestOverPar", standing.best().map(Score::objectsOver).orElse(null));
      data.put("parObjects", standing.par().map(par -> par.objects()).orElse(null));
      data.put("parBytes", standing.par().map(par -> par.bytes()).orElse(null));
      data.put("bestBytes", standing.best().map(best -> best.cost().bytes()).orElse(null));
      data.put("hints", standing.hints());
      data.put("file", standing.file().map(Object::toString).orElse(null));
      data.put("problem", row.problem().isEmpty() ? null : row.problem());
      all.add(data);
    }
    return all;
  }
}
