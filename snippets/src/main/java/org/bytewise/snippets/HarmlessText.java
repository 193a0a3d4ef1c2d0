package org.bytewise.snippets;

/**
 * Converts text so that a terminal only displays it: control characters other than newline and tab
 * in caret notation, invisible characters that change the text direction as escapes.
 */
public final class HarmlessText {
  private static final char DELETE = 0x7f;
  private static final char LAST_C1 = 0x9f;

  private HarmlessText() {}

  /** Returns a text as it may be printed to a terminal. */
  public static String of(CharSequence text) {
    StringBuilder result = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmless(c)) {
        if (result != null) {
          result.append(c);
        }
        continue;
      }
      if (result == null) {
        result = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!lineEnd) {
        appendVisible(result, c);
      }
    }
    return result == null ? text.toString() : result.toString();
  }

  private static boolean isHarmless(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    return c < DELETE || (c > LAST_C1 && Character.getType(c) != Character.FORMAT);
  }

  private static void appendVisible(StringBuilder target, char c) {
    if (c < ' ') {
      target.append('^').append((char) (c + '@'));
    } else if (c == DELETE) {
      target.append("^?");
    } else {
      target.append(String.format("\\u%04x", (int) c));
    }
  }
}
