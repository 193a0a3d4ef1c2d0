package org.bytewise.instruments.workbench;

/** Examines code as text. */
public final class JavaText {
  private static final int MOST_CHARACTERS = 40;

  private JavaText() {}

  /** Returns whether there is nothing to run: only white space, comments and semicolons. */
  public static boolean isBlank(String code) {
    int at = 0;
    while (at < code.length()) {
      if (code.startsWith("//", at)) {
        int end = code.indexOf('\n', at);
        at = end < 0 ? code.length() : end + 1;
      } else if (code.startsWith("/*", at)) {
        int end = code.indexOf("*/", at + 2);
        at = end < 0 ? code.length() : end + 2;
      } else if (Character.isWhitespace(code.charAt(at)) || code.charAt(at) == ';') {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Returns the first line of code, for a message. */
  public static String firstLine(String code) {
    String first = code.lines().findFirst().orElse("");
    boolean whole = first.length() <= MOST_CHARACTERS && first.equals(code);
    return whole ? code : first.substring(0, Math.min(first.length(), MOST_CHARACTERS)) + "...";
  }
}
