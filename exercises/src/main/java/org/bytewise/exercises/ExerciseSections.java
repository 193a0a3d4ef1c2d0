package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of an {@code exercise.md}: front matter, and sections under headings of the second
 * level. What they mean is {@link ExerciseReader}'s to say. Immutable.
 */
final class ExerciseSections {
  static final String FILE = "exercise.md";
  private static final String FENCE = "---";

  /**
   * A value of the front matter.
   *
   * @param line counted from 1
   */
  record Entry(String value, int line) {}

  /**
   * A section.
   *
   * @param heading what follows the number signs
   * @param line of the heading
   * @param lines below it
   */
  record Section(String heading, int line, List<String> lines) {
    String text() {
      return String.join("\n", lines).strip();
    }

    /** What follows a key at the beginning of one of the first lines; and its line. */
    Optional<Entry> setting(String key) {
      for (int i = 0; i < lines.size() && !lines.get(i).isBlank(); i++) {
        if (lines.get(i).startsWith(key + ":")) {
          return Optional.of(
              new Entry(lines.get(i).substring(key.length() + 1).strip(), line + 1 + i));
        }
      }
      return Optional.empty();
    }

    /** The text below the settings. */
    String textBelowSettings() {
      int blank = 0;
      while (blank < lines.size() && !lines.get(blank).isBlank()) {
        blank++;
      }
      return String.join("\n", lines.subList(blank, lines.size())).strip();
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private String task = "";

  private ExerciseSections() {}

  static ExerciseSections of(String text, Problems problems) {
    ExerciseSections result = new ExerciseSections();
    List<String> lines = text.lines().toList();
    result.readBody(lines, result.readFrontMatter(lines, problems));
    return result;
  }

  private int readFrontMatter(List<String> lines, Problems problems) {
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      problems.add(FILE, 1, "it must begin with a line --- and front matter");
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (line.equals(FENCE)) {
        return i + 1;
      }
      if (colon < 1) {
        problems.add(FILE, i + 1, "'" + line + "' is no 'key: value'");
      } else if (entries.putIfAbsent(
              line.substring(0, colon).strip(),
              new Entry(line.substring(colon + 1).strip(), i + 1))
          != null) {
        problems.add(FILE, i + 1, "'" + line.substring(0, colon) + "' stands there twice");
      }
    }
    problems.add(FILE, 1, "the front matter has no end: a line ---");
    return lines.size();
  }

  private void readBody(List<String> lines, int from) {
    List<String> section = new ArrayList<>();
    String heading = null;
    int headingLine = 0;
    boolean code = false;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      code ^= line.startsWith("```");
      if (!code && line.startsWith("## ")) {
        end(heading, headingLine, section);
        section = new ArrayList<>();
        heading = line.substring(3).strip();
        headingLine = i + 1;
      } else {
        section.add(line);
      }
    }
    end(heading, headingLine, section);
  }

  private void end(String heading, int line, List<String> lines) {
    if (heading == null) {
      task = String.join("\n", lines).strip();
    } else {
      sections.add(new Section(heading, line, List.copyOf(lines)));
    }
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** What stands above the first heading. */
  String task() {
    return task;
  }

  List<Section> sections() {
    return sections;
  }
}
