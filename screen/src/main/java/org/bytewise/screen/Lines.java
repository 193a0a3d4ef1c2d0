package org.bytewise.screen;

import java.util.ArrayList;
import java.util.List;

/** Breaks plain text into lines. */
public final class Lines {
  private Lines() {}

  /**
   * Fills lines with words, as many as fit. A word that is longer than a line gets a line of its
   * own.
   *
   * @param words without line feeds
   * @param width columns
   */
  public static List<String> filled(List<String> words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : words) {
      if (!line.isEmpty() && columns + 1 + Columns.of(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      columns += (line.isEmpty() ? 0 : 1) + Columns.of(word);
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Fills lines with words as {@link #filled} does, separated by commas. */
  public static List<String> listed(List<String> words, int width) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(words.get(i) + (i < words.size() - 1 ? "," : ""));
    }
    return filled(all, width);
  }

  /**
   * Breaks text at spaces.
   *
   * @param text one paragraph
   * @param width columns
   * @param hanging columns by which every line after the first is indented
   */
  public static List<String> wrapped(String text, int width, int hanging) {
    if (Columns.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = filled(List.of(text.split(" ")), Math.max(1, width - hanging));
    List<String> indented = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      indented.add(i == 0 ? lines.get(i) : " ".repeat(hanging) + lines.get(i));
    }
    return indented;
  }

  /**
   * Breaks text at spaces into lines of one style; every line after the first is indented by 2.
   *
   * @param text one paragraph
   * @param width columns
   */
  public static List<Line> wrapped(String text, Style style, int width) {
    return wrapped(text, style, width, "");
  }

  /**
   * As {@link #wrapped(String, Style, int)}, with the same text before each line.
   *
   * @param width columns, those of the indent included
   */
  public static List<Line> wrapped(String text, Style style, int width, String indent) {
    return wrapped(text, Math.max(1, width - Columns.of(indent)), 2).stream()
        .map(line -> Line.of(style, indent + line))
        .toList();
  }
}
