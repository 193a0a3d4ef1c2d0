package org.bytewise.exercises.grade;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an uploaded file or folder says. Learning platforms name what they let teachers
 * download in their own ways:
 *
 * <ul>
 *   <li>Moodle: {@code Full Name_12345_assignsubmission_file_Answer.java}, or a folder with that
 *       name up to {@code file} or {@code file_};
 *   <li>Blackboard: {@code Assignment_username_attempt_2026-10-12-09-01-58_Answer.java};
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
      Pattern.compile("(?s).+_([^_]+)_attempt_(\\d{4}(?:-\\d{2}){5})(?:_(.*)|(\\.txt))?");

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
      String file =
          blackboard.group(4) != null ? "" : blackboard.group(3) == null ? "" : blackboard.group(3);
      return new Upload(
          blackboard.group(1), List.of(), blackboard.group(1), file, blackboard.group(2));
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
