package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.screen.RegularFile;

/**
 * The students behind the folders of a Gradescope export, which are numbered:
 * {@code submission_12345}. Their names are in {@code submission_metadata.yml} beside them.
 */
final class GradescopeExport {
  static final String FILE = "submission_metadata.yml";
  private static final int MOST = 64 << 20;
  private static final Pattern FOLDER = Pattern.compile("(submission_\\d+):\\s*");
  private static final Pattern FIELD = Pattern.compile("\\s*-?\\s*:(name|sid|email):\\s*(.*?)\\s*");
  private static final Pattern OTHER = Pattern.compile("  :\\w+:.*");

  /** The members of one submission. */
  record Members(Set<String> names, Set<String> ids) {
    /** Returns what a folder's name and its metadata say together. */
    Upload upload(String folder) {
      String number = folder.substring(folder.lastIndexOf('_') + 1);
      String student = names.isEmpty() ? folder : String.join(" & ", names) + "_" + number;
      return new Upload(student, List.of(folder), "", "", "");
    }
  }

  private GradescopeExport() {}

  /** Returns members by folder name; none if the folder is not an export. */
  static Map<String, Members> of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? parse(RegularFile.read(file, MOST))
        : Map.of();
  }

  /** Parses the part of YAML that Gradescope writes. */
  static Map<String, Members> parse(String text) {
    Map<String, Members> all = new HashMap<>();
    Members current = null;
    boolean listed = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher folder = FOLDER.matcher(line);
      if (folder.matches()) {
        current = new Members(new LinkedHashSet<>(), new LinkedHashSet<>());
        all.put(folder.group(1), current);
        listed = false;
      } else if (OTHER.matcher(line).matches()) {
        listed = line.startsWith("  :submitters:");
      } else if (listed && current != null) {
        Matcher field = FIELD.matcher(line);
        if (field.matches() && !unquoted(field.group(2)).isEmpty()) {
          Set<String> values = field.group(1).equals("name") ? current.names() : current.ids();
          values.add(unquoted(field.group(2)));
        }
      }
    }
    return all;
  }

  private static String unquoted(String value) {
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inner = single || quoted ? value.substring(1, value.length() - 1) : value;
    return single ? inner.replace("''", "'") : inner;
  }
}
