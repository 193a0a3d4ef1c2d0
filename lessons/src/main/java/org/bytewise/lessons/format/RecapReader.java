package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;

/** Reads the block {@code recap}: three sentences, each on a line that begins with a hyphen. */
final class RecapReader {

  /** How many lines a recap has: what a learner takes away is read in one glance. */
  static final int LINES = 3;

  private static final String MARKER = "- ";

  private final Mistakes mistakes;
  private final ProseReader prose;

  RecapReader(Mistakes mistakes, ProseReader prose) {
    this.mistakes = mistakes;
    this.prose = prose;
  }

  /**
   * Returns the sentences.
   *
   * @param line the line where the block begins
   */
  List<Prose> read(String body, int line) {
    List<StringBuilder> texts = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.startsWith(MARKER)) {
        texts.add(new StringBuilder(text.substring(MARKER.length()).strip()));
        begins.add(line + 1 + i);
      } else if (text.startsWith("  ") && !texts.isEmpty()) {
        texts.get(texts.size() - 1).append(' ').append(text.strip());
      } else if (!text.isBlank()) {
        mistakes.add(
            line + 1 + i,
            "\"" + text + "\" does not begin with a hyphen, as each line of a recap does; indent"
                + " by two spaces what continues one");
      }
    }
    if (texts.size() != LINES) {
      mistakes.add(line, "a recap has exactly " + LINES + " lines, not " + texts.size());
    }
    List<Prose> sentences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Prose sentence = prose.value(texts.get(i).toString(), begins.get(i), false);
      if (sentence.when().isPresent()) {
        mistakes.add(
            begins.get(i),
            "a line of a recap is always shown; use `=if … then … else …` instead of `=when …`");
      }
      sentences.add(sentence);
    }
    return sentences;
  }
}
