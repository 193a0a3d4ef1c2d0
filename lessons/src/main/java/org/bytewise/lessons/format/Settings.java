package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code key: value} lines of a block. A line that is indented by two spaces goes on with the
 * value above it.
 */
final class Settings {

  private static final Pattern START = Pattern.compile("([A-Za-z][A-Za-z-]*):(?: (.*)|\\s*)");

  private Settings() {}

  /** One key with its value's lines. */
  record Setting(int line, String key, List<String> lines) {

    /** The value as one line of prose. */
    String text() {
      return String.join(" ", lines.stream().map(String::strip).toList()).strip();
    }

    /** The value as code, with its line breaks and without the common indentation. */
    String code() {
      return String.join("\n", lines).stripIndent().strip();
    }
  }

  /**
   * Reads a block.
   *
   * @param known the keys that it may have; empty if the author chooses them
   * @param firstLine the line of the file that the body begins on
   */
  static List<Setting> of(String body, int firstLine, Set<String> known, Mistakes mistakes) {
    List<Setting> settings = new ArrayList<>();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = firstLine + i;
      Matcher start = START.matcher(line);
      if (line.isBlank() || line.startsWith("  ")) {
        if (!settings.isEmpty()) {
          settings.get(settings.size() - 1).lines().add(line);
        } else if (!line.isBlank()) {
          mistakes.add(number, "\"" + line.strip() + "\" stands before the first key");
        }
      } else if (!start.matches()) {
        mistakes.add(
            number,
            "\"" + line + "\" is no \"key: value\"; indent a line by two spaces to go on with the"
                + " value above it");
      } else {
        String key = start.group(1);
        if (!known.isEmpty() && !known.contains(key)) {
          mistakes.add(
              number, "unknown key \"" + key + "\"; known are " + String.join(", ", sorted(known)));
        }
        List<String> value = new ArrayList<>();
        if (start.group(2) != null) {
          value.add(start.group(2));
        }
        settings.add(new Setting(number, key, value));
      }
    }
    return settings;
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
