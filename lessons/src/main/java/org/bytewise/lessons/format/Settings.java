package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code key: value} lines of a block. A line indented by two spaces continues the value
 * above it.
 */
final class Settings {

  private static final Pattern START = Pattern.compile("([A-Za-z][A-Za-z-]*):(?: (.*)|\\s*)");

  private Settings() {}

  /** A key with the lines of its value. */
  record Setting(int line, String key, List<String> lines) {

    /** Returns the value as one line of prose. */
    String text() {
      return String.join(" ", lines.stream().map(String::strip).toList()).strip();
    }

    /** Returns the value as code, with its line breaks and without the common indentation. */
    String code() {
      return String.join("\n", lines).stripIndent().strip();
    }
  }

  /**
   * Reads a block.
   *
   * @param known the permitted keys; empty to permit any
   * @param firstLine the line of the file on which the body begins
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
          mistakes.add(
              number, "\"" + line.strip() + "\" precedes the first key; begin with \"key: value\"");
        }
      } else if (!start.matches()) {
        mistakes.add(
            number,
            "\"" + line
                + "\" is not \"key: value\"; to continue the value above it, indent the line by two"
                + " spaces");
      } else {
        String key = start.group(1);
        if (!known.isEmpty() && !known.contains(key)) {
          mistakes.add(
              number,
              "unknown key \"" + key + "\"; the known keys are "
                  + String.join(", ", sorted(known)));
        }
        List<String> value = new ArrayList<>();
        value.add(start.group(2) == null ? "" : start.group(2));
        settings.add(new Setting(number, key, value));
      }
    }
    return settings;
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
