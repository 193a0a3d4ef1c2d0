package org.bytewise.exercises.grade;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an uploaded file or folder says. Learning platforms name what they let teachers
 * download in their own ways:
 *
 * <ul>
 *   <li>Moodle: {@code Full Name_12345_assignsubmission_file_Answer.java}, or a folder with that
 *       name up to {@code file} or {@code file_};
 *   <li>Blackboard: {@code Assignment_username_attempt_2026-10-12-09-01-58_Answer.java}, where both
 *       the assignment and the user's name may have underscores of their own;
 *   <li>Canvas: {@code lastfirst_LATE_4321_98765_Answer-1.java}, where {@code LATE} is optional and
 *       {@code -1} counts the uploads of a file;
 *   <li>anything else: {@code name-Answer.java}, {@code name_Answer.java}.
 * </ul>
 *
 * @param student whose it is, exactly as written; empty if the name does not say
 * @param ids other names that only this student has, such as a number
 * @param people the student's name, which others may have as well; empty if it is not known
 * @param file the name that the student gave the file; empty for a folder
 * @param attempt orders the uploads of one student; the last one counts
 */
record Upload(String student, List<String> ids, String people, String file, String attempt) {
  private static final Pattern MOODLE =
      Pattern.compile("(?s)(.+?)_assignsubmission_(?:file|onlinetext)_?(.*)");

  private static final Pattern MOODLE_STUDENT = Pattern.compile("(?s)(.+)_(\\d+)");

  private static final Pattern BLACKBOARD =
      Pattern.compile("(?s)(.+)_([^_]+)_attempt_(\\d{4}(?:-\\d{2}){5})(?:_(.*)|(\\.txt))?");

  private static final Pattern CANVAS =
      Pattern.compile("(?s)([\\p{L}\\p{M}\\p{N}-]+)(?:_LATE)?_(\\d+)_(\\d+)_(.+)");

  /** A file that Canvas received several times. */
  private static final Pattern COUNTED =
      Pattern.compile("(?s)(.+)-\\d{1,3}(\\.(?:java|zip|tar|tgz|tar\\.gz))");

  private static final Pattern PREFIXED =
      Pattern.compile("(?s)(.+)[-_ ]([A-Z][A-Za-z0-9]*\\.java)");

  /** Tells whether it is what the platform itself adds to a student's files. */
  boolean isNote() {
    return file.isEmpty() && !attempt.isEmpty();
  }

  /** Returns what the name of a file says. */
  static Upload ofFile(String name) {
    Upload known = known(name);
    if (known != null) {
      return known;
    }
    Matcher prefixed = PREFIXED.matcher(name);
    return prefixed.matches() ? plain(prefixed.group(1), prefixed.group(2)) : plain("", name);
  }

  /** Returns what the name of a student's folder says. */
  static Upload ofFolder(String name) {
    Upload known = known(name);
    return known != null ? known : plain(name, "");
  }

  /** Returns what the name of a student's archive says. */
  static Upload ofArchive(String name) {
    Upload known = known(name);
    return known != null ? known : plain(SubmittedArchive.baseName(name), name);
  }

  private static String fileOf(Matcher blackboard) {
    return blackboard.group(4) == null ? "" : blackboard.group(4);
  }

  /** Returns what a user may be called if the name has underscores, from short to long. */
  private static List<String> longerNames(String before, String last) {
    List<String> names = new ArrayList<>();
    for (int at = before.lastIndexOf('_'); at > 0; at = before.lastIndexOf('_', at - 1)) {
      names.add(before.substring(at + 1) + "_" + last);
    }
    return names;
  }

  /**
   * Returns the users whose names end in the same way and who sent in files of the same name, by
   * what comes before {@code _attempt_}: {@code HW_ann_lee} and {@code HW_ben_lee} are two users.
   *
   * @param names of all files beside each other
   */
  static Map<String, String> usersApart(Collection<String> names) {
    Map<String, Set<String>> alike = new HashMap<>();
    for (String name : names) {
      Matcher blackboard = BLACKBOARD.matcher(name);
      if (blackboard.matches() && !fileOf(blackboard).isEmpty()) {
        alike
            .computeIfAbsent(blackboard.group(2) + "/" + fileOf(blackboard), key -> new TreeSet<>())
            .add(blackboard.group(1) + "_" + blackboard.group(2));
      }
    }
    Map<String, String> users = new HashMap<>();
    for (Set<String> wholes : alike.values()) {
      int common = commonLength(wholes);
      if (common > 0) {
        wholes.forEach(whole -> users.put(whole, whole.substring(common)));
      }
    }
    return users;
  }

  /** Returns how long the assignment's name is that all begin with, the underscore included. */
  private static int commonLength(Set<String> wholes) {
    if (wholes.size() < 2) {
      return 0;
    }
    String first = wholes.iterator().next();
    int common = first.length();
    for (String whole : wholes) {
      int same = 0;
      while (same < Math.min(common, whole.length()) && whole.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    return first.lastIndexOf('_', common - 1) + 1;
  }

  /**
   * Returns it with the student's whole name if that is known.
   *
   * @param name the file's name
   * @param users as {@link #usersApart} returns them
   */
  Upload among(String name, Map<String, String> users) {
    Matcher blackboard = BLACKBOARD.matcher(name);
    String user =
        blackboard.matches() ? users.get(blackboard.group(1) + "_" + blackboard.group(2)) : null;
    return user == null ? this : new Upload(user, List.of(), user, file, attempt);
  }

  private static Upload plain(String student, String file) {
    return new Upload(student, List.of(), student, file, "");
  }

  /** Returns what a platform's name says; null if no platform uses it. */
  private static Upload known(String name) {
    Matcher moodle = MOODLE.matcher(name);
    if (moodle.matches()) {
      String student = moodle.group(1);
      Matcher numbered = MOODLE_STUDENT.matcher(student);
      return numbered.matches()
          ? new Upload(
              student,
              List.of(numbered.group(2), "Participant " + numbered.group(2)),
              numbered.group(1),
              moodle.group(2),
              "")
          : plain(student, moodle.group(2));
    }
    Matcher blackboard = BLACKBOARD.matcher(name);
    if (blackboard.matches()) {
      String student = blackboard.group(2);
      return new Upload(
          student,
          longerNames(blackboard.group(1), student),
          student,
          fileOf(blackboard),
          blackboard.group(3));
    }
    Matcher canvas = CANVAS.matcher(name);
    if (canvas.matches()) {
      Matcher counted = COUNTED.matcher(canvas.group(4));
      return new Upload(
          canvas.group(1) + "_" + canvas.group(2),
          List.of(canvas.group(2)),
          canvas.group(1),
          counted.matches() ? counted.group(1) + counted.group(2) : canvas.group(4),
          "%020d".formatted(new BigInteger(canvas.group(3))));
    }
    return null;
  }
}
