package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.RegularFile;

/**
 * The students of a class, read from a CSV table. Its first column has their names. If it has a
 * heading, as the tables of learning platforms do, columns with names, numbers and addresses help
 * to find whose a submission is. Immutable.
 *
 * @param headings of its columns; empty if it has none
 * @param students in the order of the table
 */
public record Roster(List<String> headings, List<Entry> students) {
  private static final int MOST_BYTES = 16 << 20;

  /** Begins the second row of a table from Canvas. */
  private static final String POINTS = "points possible";

  private static final Set<String> ID_HEADINGS = Set.of(
      "student",
      "id",
      "identifier",
      "user",
      "username",
      "user name",
      "user id",
      "login id",
      "sis id",
      "sis user id",
      "sis login id",
      "sid",
      "student id",
      "id number",
      "email",
      "email address",
      "e-mail");

  private static final Set<String> NAME_HEADINGS = Set.of("name", "full name", "student name");
  private static final Set<String> FIRST_HEADINGS = Set.of("first name", "given name");
  private static final Set<String> LAST_HEADINGS = Set.of("last name", "surname", "family name");

  /** A way to recognise a student: both sides have the same key. */
  private record Match(
      Function<Entry, Set<String>> ofEntry, Function<Submitter, Set<String>> ofSubmitter) {}

  /** The surest first. */
  private static final List<Match> MATCHES = List.of(
      new Match(entry -> plain(entry.ids()), submitter -> plain(submitter.ids())),
      new Match(entry -> plain(entry.people()), submitter -> plain(submitter.people())),
      new Match(entry -> orders(entry.people()), submitter -> orders(submitter.people())),
      new Match(entry -> plain(entry.people()), submitter -> ends(submitter.people())));

  public Roster {
    headings = List.copyOf(headings);
    students = List.copyOf(students);
  }

  /**
   * A student of the class.
   *
   * @param name what to call the student in reports
   * @param ids names that only this student should have
   * @param people names that others may have as well
   * @param cells the student's row of the table
   */
  public record Entry(String name, Set<String> ids, Set<String> people, List<String> cells) {
    public Entry {
      cells = List.copyOf(cells);
      ids = Set.copyOf(ids);
      people = Set.copyOf(people);
    }
  }

  /**
   * Reads a roster.
   *
   * @throws GradeException if it cannot be read or lists no students
   */
  public static Roster read(Path file) {
    try {
      Roster roster = parse(RegularFile.read(file, MOST_BYTES));
      if (roster.students().isEmpty()) {
        throw new GradeException("the roster " + file + " has no students in its first column");
      }
      return roster;
    } catch (IOException e) {
      throw new GradeException("the roster " + file + " cannot be read: " + FileReason.of(e), e);
    }
  }

  static Roster parse(String table) {
    List<Entry> students = new ArrayList<>();
    List<String> headings = null;
    List<String> shown = List.of();
    for (List<String> row : Csv.rows(table)) {
      String first = row.get(0).strip();
      if (headings == null && !first.isEmpty()) {
        List<String> cells = row.stream().map(Roster::plain).toList();
        headings = isHeading(cells.get(0)) ? cells : List.of();
        if (!headings.isEmpty()) {
          shown = row.stream().map(String::strip).toList();
          continue;
        }
      }
      if (!row.stream().allMatch(String::isBlank)) {
        Entry entry = entry(row, headings == null ? List.of() : headings);
        if (!entry.name().isBlank() && !plain(first).equals(POINTS)) {
          students.add(entry);
        }
      }
    }
    return new Roster(shown, students);
  }

  private static boolean isHeading(String cell) {
    return ID_HEADINGS.contains(cell)
        || NAME_HEADINGS.contains(cell)
        || FIRST_HEADINGS.contains(cell)
        || LAST_HEADINGS.contains(cell);
  }

  private static Entry entry(List<String> row, List<String> headings) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> people = new LinkedHashSet<>();
    String first = "";
    String last = "";
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i).strip();
      String heading = i < headings.size() ? headings.get(i) : "";
      if (cell.isEmpty()) {
        continue;
      }
      if (i == 0 || ID_HEADINGS.contains(heading)) {
        ids.add(cell);
      }
      if (i == 0 || NAME_HEADINGS.contains(heading) || heading.equals("student")) {
        people.add(cell);
      }
      first = FIRST_HEADINGS.contains(heading) ? cell : first;
      last = LAST_HEADINGS.contains(heading) ? cell : last;
    }
    boolean split = !first.isEmpty() && !last.isEmpty();
    if (split) {
      people.add(first + " " + last);
    }
    String name = row.get(0).strip();
    boolean part = !headings.isEmpty()
        && (FIRST_HEADINGS.contains(headings.get(0)) || LAST_HEADINGS.contains(headings.get(0)));
    if (part && split) {
      // A first name alone does not tell who it is.
      ids.remove(name);
      people.remove(name);
      name = first + " " + last;
    }
    return new Entry(
        Names.shown(name), ids, people, row.stream().map(String::strip).toList());
  }

  /**
   * Returns the names of students without a submission. A submission belongs to one student, or to
   * the members of one group: two students of one name need two. Numbers and addresses decide
   * before names do.
   */
  public List<String> missing(Collection<Submitter> submitters) {
    Map<Integer, Submitter> present = owners(submitters);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < students.size(); i++) {
      if (!present.containsKey(i)) {
        missing.add(students.get(i).name());
      }
    }
    return missing;
  }

  /**
   * Returns the students behind each name in the reports: several for a group, and for a name that
   * several students without a submission share.
   */
  Map<String, List<Entry>> byName(Collection<Submitter> submitters) {
    Map<Integer, Submitter> present = owners(submitters);
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    for (int i = 0; i < students.size(); i++) {
      Entry entry = students.get(i);
      String name = present.containsKey(i) ? present.get(i).name() : entry.name();
      entries.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    }
    return entries;
  }

  /** Returns whose submission is whose: the submitter by the student's index. */
  private Map<Integer, Submitter> owners(Collection<Submitter> submitters) {
    Map<Integer, Submitter> owners = new HashMap<>();
    Map<Submitter, Integer> free = new LinkedHashMap<>();
    submitters.forEach(one -> free.put(one, one.group() ? one.people().size() : 1));
    for (Match match : MATCHES) {
      Map<String, List<Integer>> byKey = new HashMap<>();
      for (int i = 0; i < students.size(); i++) {
        for (String key : match.ofEntry().apply(students.get(i))) {
          byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
        }
      }
      for (Submitter submitter : submitters) {
        Set<Integer> fitting = new TreeSet<>();
        match
            .ofSubmitter()
            .apply(submitter)
            .forEach(key -> fitting.addAll(byKey.getOrDefault(key, List.of())));
        for (int i : fitting) {
          if (!owners.containsKey(i) && free.get(submitter) > 0) {
            owners.put(i, submitter);
            free.merge(submitter, -1, Integer::sum);
          }
        }
      }
    }
    return owners;
  }

  /** Returns the ends of hyphenated names: Moodle writes the group's name before the student's. */
  private static Set<String> ends(Set<String> names) {
    Set<String> ends = new HashSet<>();
    for (String name : plain(names)) {
      for (int i = name.indexOf('-'); i >= 0; i = name.indexOf('-', i + 1)) {
        ends.add(name.substring(i + 1));
      }
    }
    ends.remove("");
    return ends;
  }

  private static Set<String> plain(Set<String> names) {
    return names.stream().map(Roster::plain).collect(Collectors.toSet());
  }

  /** Returns a name in lower case, with single spaces, and accents as part of their letters. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s\\u00A0]+", " ");
  }

  /**
   * Returns the ways in which platforms write names: last name first, and without anything but
   * letters and digits.
   */
  private static Set<String> orders(Set<String> names) {
    Set<String> orders = new HashSet<>();
    for (String name : names) {
      List<String> parts = Arrays.stream(plain(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
          .filter(part -> !part.isEmpty())
          .toList();
      for (int i = 0; i < parts.size(); i++) {
        List<String> turned = new ArrayList<>(parts.subList(i, parts.size()));
        turned.addAll(parts.subList(0, i));
        orders.add(String.join("", turned));
      }
    }
    return orders;
  }
}
