package org.bytewise.exercises.grade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      "identifier",
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
  private final Map<String, List<List<String>>> rows;

  private RosterColumns(List<String> heading, Map<String, List<List<String>>> rows) {
    this.heading = List.copyOf(heading);
    this.rows = Map.copyOf(rows);
  }

  /**
   * Returns the columns of a roster.
   *
   * @param submitters who submitted something
   * @return {@link #NONE} if the roster has fewer than two columns with known headings
   */
  public static RosterColumns of(Roster roster, Collection<Submitter> submitters) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < roster.headings().size(); i++) {
      if (KNOWN.contains(Roster.plain(roster.headings().get(i)))) {
        known.add(i);
      }
    }
    // A single column has nothing that the students' names do not say.
    if (known.size() < 2) {
      return NONE;
    }
    Map<String, List<List<String>>> rows = new HashMap<>();
    roster
        .byName(submitters)
        .forEach((name, entries) -> rows.put(
            name, entries.stream().map(entry -> cells(entry.cells(), known)).toList()));
    return new RosterColumns(cells(roster.headings(), known), rows);
  }

  /** Returns the submitters of a batch of which only the names in its reports are known. */
  public static List<Submitter> submitters(Collection<String> names) {
    return names.stream()
        .distinct()
        .map(name -> new Submitter(name, Set.of(name), Set.of(name), false))
        .toList();
  }

  private static List<String> cells(List<String> row, List<Integer> columns) {
    return columns.stream().map(i -> i < row.size() ? row.get(i) : "").toList();
  }

  /** Returns the headings; empty if no columns are known. */
  List<String> heading() {
    return heading;
  }

  /**
   * Returns the rows of a student, or of each member of a group; empty if the roster does not name
   * them.
   */
  List<List<String>> of(String student) {
    return rows.getOrDefault(student, List.of());
  }

  /** Tells whether these are the columns of Canvas's gradebook. */
  boolean isCanvas() {
    return heading.stream().map(Roster::plain).toList().containsAll(CANVAS);
  }

  /** Returns the number of the column that holds names, counted from 0. */
  int nameColumn() {
    for (String name : List.of("student", "full name", "name", "first name")) {
      for (int i = 0; i < heading.size(); i++) {
        if (Roster.plain(heading.get(i)).equals(name)) {
          return i;
        }
      }
    }
    return 0;
  }
}
