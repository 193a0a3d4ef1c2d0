package org.bytewise.lessons.measure;

/** Finds the end of Java code that is enclosed in brackets in other text. */
final class JavaPiece {

  private JavaPiece() {}

  /**
   * Returns the index of the bracket that closes the one before {@code from}, or -1. Brackets of
   * all kinds must be balanced, except in string and character literals, text blocks and comments.
   */
  static int end(String text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith("\"\"\"", i)) {
        i = afterQuoted(text, i + 3, "\"\"\"");
      } else if (c == '"' || c == '\'') {
        i = afterQuoted(text, i + 1, String.valueOf(c));
      } else if (text.startsWith("/*", i)) {
        i = after(text, "*/", i + 2);
      } else if (text.startsWith("//", i)) {
        i = after(text, "\n", i + 2);
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
        i++;
      } else if (c == ')' || c == ']' || c == '}') {
        if (depth == 0) {
          return i;
        }
        depth--;
        i++;
      } else {
        i++;
      }
    }
    return -1;
  }

  private static int afterQuoted(String text, int from, String quote) {
    int i = from;
    while (i < text.length() && !text.startsWith(quote, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + quote.length();
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
