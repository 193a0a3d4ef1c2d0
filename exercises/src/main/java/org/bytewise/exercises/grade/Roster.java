package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The students of a class: a table in CSV whose first column has the names under which they hand
 * in. Immutable.
 *
 * @param students in the order of the table
 */
public record Roster(List<String> students) {
  public Roster {
    students = List.copyOf(students);
  }

  /**
   * Reads a roster.
   *
   * @throws GradeException where it cannot be read, or has nobody in it
   */
  public static Roster read(Path file) {
    try {
      List<String> students = new ArrayList<>();
      for (List<String> row : Csv.rows(Files.readString(file))) {
        String first = row.get(0).strip();
        boolean heading = students.isEmpty()
            && Set.of("student", "id", "name", "username").contains(first.toLowerCase(Locale.ROOT));
        if (!first.isEmpty() && !heading) {
          students.add(Names.shown(first));
        }
      }
      if (students.isEmpty()) {
        throw new GradeException("the roster " + file + " has no students in its first column");
      }
      return new Roster(students);
    } catch (IOException e) {
      throw new GradeException("the roster " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Those who are not among some students. */
  public List<String> without(Set<String> others) {
    return students.stream().filter(student -> !others.contains(student)).toList();
  }
}
