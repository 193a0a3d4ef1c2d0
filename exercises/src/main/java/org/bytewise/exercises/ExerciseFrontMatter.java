package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.exercises.ExerciseSections.Entry;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The front matter of an {@code exercise.md}, and this module's only door to CommonMark. The
 * library reads the values but keeps no positions, so the lines of the keys are looked up here.
 */
final class ExerciseFrontMatter {
  private static final String FENCE = "---";

  /** The start of a line that the library takes for a key. */
  private static final Pattern KEY = Pattern.compile(" {0,3}([A-Za-z0-9._-]+):.*");

  /** An item of a YAML list, which belongs to the key above it. */
  private static final Pattern ITEM = Pattern.compile(" +-.*");

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int end;

  private ExerciseFrontMatter(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the front matter.
   *
   * @param lines of the whole file
   * @param problems receives the mistakes, with their lines
   */
  static ExerciseFrontMatter of(List<String> lines, Problems problems) {
    ExerciseFrontMatter result = new ExerciseFrontMatter(problems);
    result.read(lines);
    return result;
  }

  private void read(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      problem(1, "it must begin with front matter, between two lines '---'");
      return;
    }
    int length = lines.subList(1, lines.size()).indexOf(FENCE);
    if (length < 0) {
      problem(1, "the front matter must end with a line '---'");
      end = lines.size();
      return;
    }
    end = length + 2;
    Node document = PARSER.parse(String.join("\n", lines.subList(0, end)));
    List<Integer> keyLines = keyLines(lines);
    int index = 0;
    Node node = document.getFirstChild().getFirstChild();
    for (; node instanceof YamlFrontMatterNode entry; node = node.getNext()) {
      add(entry.getKey(), String.join(", ", entry.getValues()).strip(), keyLines.get(index++));
    }
  }

  /** Returns the lines of all keys in order, counted from 1, and reports lines without a key. */
  private List<Integer> keyLines(List<String> lines) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 1; i < end - 1; i++) {
      String line = lines.get(i);
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        keys.add(i + 1);
      } else if (!line.isBlank() && (keys.isEmpty() || !ITEM.matcher(line).matches())) {
        problem(i + 1, "'" + line + "' is not a line 'key: value'");
      }
    }
    return keys;
  }

  private void add(String key, String value, int line) {
    Entry earlier = entries.putIfAbsent(key, new Entry(value, line));
    if (earlier != null) {
      problem(line, "'" + key + "' appears twice, first in line " + earlier.line());
    }
  }

  private void problem(int line, String message) {
    problems.add(ExerciseSections.FILE, line, message);
  }

  /** Returns the values by key, in order; the items of a list are joined by commas. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** Returns the number of lines of the front matter, both fences included. */
  int end() {
    return end;
  }
}
