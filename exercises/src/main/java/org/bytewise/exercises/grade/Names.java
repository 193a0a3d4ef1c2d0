package org.bytewise.exercises.grade;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts students' names from file names and makes untrusted names safe to display. */
final class Names {
  /** {@code Alice Smith_12345_assignsubmission_file_JoinOnce.java}, as Moodle names files. */
  private static final Pattern MOODLE = Pattern.compile("(.+?)_assignsubmission_file_?(.*)");

  /** {@code alice-JoinOnce.java}, {@code alice_JoinOnce.java}. */
  private static final Pattern PREFIXED = Pattern.compile("(.+)[-_ ]([A-Z][A-Za-z0-9]*\\.java)");

  private static final int MOST = 120;

  /**
   * The parts of a file name.
   *
   * @param student empty if the name contains none
   * @param file the name that the student gave the file
   */
  record Parts(String student, String file) {}

  private Names() {}

  static Parts parts(String fileName) {
    Matcher moodle = MOODLE.matcher(fileName);
    if (moodle.matches()) {
      return new Parts(moodle.group(1), moodle.group(2));
    }
    Matcher prefixed = PREFIXED.matcher(fileName);
    return prefixed.matches()
        ? new Parts(prefixed.group(1), prefixed.group(2))
        : new Parts("", fileName);
  }

  /** Returns the student after whom a folder or an archive is named. */
  static String student(String name) {
    return shown(Optional.of(MOODLE.matcher(name))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .orElse(name));
  }

  /** Returns a name with control, format and other unprintable characters replaced by {@code ?}. */
  static String shown(String name) {
    return shown(name, MOST);
  }

  /** As {@link #shown(String)}, limited to {@code most} code points. */
  static String shown(String name, int most) {
    StringBuilder text = new StringBuilder();
    name.codePoints().limit(most).forEach(c -> {
      boolean plain = !Character.isISOControl(c)
          && Character.getType(c) != Character.FORMAT
          && Character.getType(c) != Character.SURROGATE
          && Character.getType(c) != Character.LINE_SEPARATOR;
      text.appendCodePoint(plain ? c : '?');
    });
    return text.toString();
  }
}
