package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.screen.FileReason;

/**
 * The columns of a roster that tell a school's system who a student is, such as "ID number" and
 * "Email address". A table of marks repeats them, because no system recognises students by their
 * names alone. Immutable.
 */
public final class RosterColumns {
  /** No roster. */
  public static final RosterColumns NONE = new RosterColumns(List.of(), Map.of());

  /**
   * Headings of columns about a student, as Moodle, Canvas, Blackboard and Gradescope write them.
   */
  private static final Set<String> KNOWN = Set.of(
      "student",
      "name",
      "full name",
      "first name",
      "last name",
      "surname",
      "id",
      "id number",
      "student id",
      "sid",
      "sis user id",
      "sis login id",
      "integration id",
      "section",
      "sections",
      "root account",
      "username",
      "email",
      "email address",
      "institution",
      "department");

  private static final Set<String> CANVAS = Set.of("student", "id", "section");

  private final List<String> heading;
  private final Map<String, List<String>> rows;

  private RosterColumns(List<String> heading, Map<String, List<String>> rows) {
    this.heading = List.copyOf(heading);
    this.rows = Map.copyOf(rows);
  }

  /**
   * Reads the columns of a roster.
   *
   * @return {@link #NONE} if its first row has no known headings
   * @throws GradeException if it cannot be read
   */
  public static RosterColumns read(Path roster) {
    try {
      return of(Csv.rows(Files.readString(roster)));
    } catch (IOException e) {
      throw new GradeException("the roster " + roster + " cannot be read: " + FileReason.of(e), e);
    }
  }

  static RosterColumns of(List<List<String>> table) {
    if (table.isEmpty()) {
      return NONE;
    }
    List<Integer> known = new ArrayList<>();
    List<String> first = table.get(0);
    for (int i = 0; i < first.size(); i++) {
      if (KNOWN.contains(plain(first.get(i)))) {
        known.add(i);
      }
    }
    // A single column has nothing that the students' names do not say.
    if (known.size() < 2) {
      return NONE;
    }
    List<String> heading = cells(first, known);
    Map<String, List<String>> rows = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (List<String> row : table.subList(1, table.size())) {
      List<String> cells = cells(row, known);
      for (String name : names(heading, cells)) {
        List<String> earlier = rows.putIfAbsent(name, cells);
        if (earlier != null && !earlier.equals(cells)) {
          ambiguous.add(name);
        }
      }
    }
    rows.keySet().removeAll(ambiguous);
    return new RosterColumns(heading, rows);
  }

  private static List<String> cells(List<String> row, List<Integer> columns) {
    return columns.stream().map(i -> i < row.size() ? row.get(i).strip() : "").toList();
  }

  private static String plain(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the names by which a row's student may be known in a batch. */
  private static Set<String> names(List<String> heading, List<String> cells) {
    Set<String> names = new HashSet<>();
    String first = "";
    String last = "";
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      switch (plain(heading.get(i))) {
        case "first name" -> first = cell;
        case "last name", "surname" -> last = cell;
        case "section", "sections", "root account", "institution", "department" -> {}
        default -> names.add(Names.shown(cell));
      }
    }
    names.add(Names.shown((first + " " + last).strip()));
    names.add(Names.shown((last + " " + first).strip()));
    names.add(Names.shown(last + ", " + first));
    names.remove("");
    return names;
  }

  /** Returns the headings; empty if no columns are known. */
  List<String> heading() {
    return heading;
  }

  /** Returns a student's cells, one for each heading; empty if the roster does not name them. */
  Optional<List<String>> of(String student) {
    return Optional.ofNullable(rows.get(student));
  }

  /** Tells whether these are the columns of Canvas's gradebook. */
  boolean isCanvas() {
    return heading.stream().map(RosterColumns::plain).toList().containsAll(CANVAS);
  }

  /** Returns the number of the column that holds names, counted from 0. */
  int nameColumn() {
    for (String name : List.of("student", "full name", "name", "first name")) {
      for (int i = 0; i < heading.size(); i++) {
        if (plain(heading.get(i)).equals(name)) {
          return i;
        }
      }
    }
    return 0;
  }
}
