package org.bytewise.verify.english;

/**
 * A sentence or a paragraph that people read.
 *
 * @param place the file and the line in which it begins, such as {@code README.md:12}
 * @param text in which {@link #NAME} stands for code and for whatever is put in at run time
 */
record Passage(String place, String text) {
  /** Stands for code, a name or a number. The proofreader takes it for a proper noun. */
  static final String NAME = "Xyzzy";

  /** Options, commands and names with dots. */
  private static final String NAMES =
      "(?<![\\w/])(?:--?|/)[a-z][\\w-]*|\\b\\w+(?:[./]\\w+)*\\.\\w+\\b";

  Passage {
    text = text.replace('\n', ' ').replaceAll(NAMES, NAME).strip();
  }

  /** Whether words are left that one can proofread. */
  boolean hasWords() {
    return text.replace(NAME, "").matches(".*\\p{L}{2}.*");
  }
}
