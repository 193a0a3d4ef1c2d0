package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of an {@code exercise.md}: front matter, and sections under second-level headings.
 * {@link ExerciseReader} gives them their meaning. Immutable.
 */
final class ExerciseSections {
  static final String FILE = "exercise.md";

  /**
   * A value of the front matter or of a section's settings.
   *
   * @param line counted from 1
   */
  record Entry(String value, int line) {}

  /**
   * A section.
   *
   * @param heading the text after the number signs
   * @param line of the heading, counted from 1
   * @param lines below it
   */
  record Section(String heading, int line, List<String> lines) {
    String text() {
      return String.join("\n", lines).strip();
    }

    /**
     * Returns the setting {@code key: value} in the lines directly below the heading; empty if
     * there is none.
     */
    Optional<Entry> setting(String key) {
      for (int i = 0; i < lines.size() && !lines.get(i).isBlank(); i++) {
        if (lines.get(i).startsWith(key + ":")) {
          return Optional.of(
              new Entry(lines.get(i).substring(key.length() + 1).strip(), line + 1 + i));
        }
      }
      return Optional.empty();
    }

    /** Returns the text below the settings. */
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
    ExerciseFrontMatter frontMatter = ExerciseFrontMatter.of(lines, problems);
    result.entries.putAll(frontMatter.entries());
    result.readBody(lines, frontMatter.end());
    return result;
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

  /** Returns the text above the first heading. */
  String task() {
    return task;
  }

  List<Section> sections() {
    return sections;
  }
}
