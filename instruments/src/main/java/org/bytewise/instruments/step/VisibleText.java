package org.bytewise.instruments.step;

import org.bytewise.screen.Printable;

/**
 * Text of running code in a form that is safe to show: characters that would move the cursor, turn
 * the direction of the line or be invisible are written as in Java source.
 */
final class VisibleText {
  private VisibleText() {}

  /** Returns text with such characters escaped. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(c, shown));
    return shown.toString();
  }

  /** Returns text as a Java string literal. */
  static String quoted(String text) {
    return '"' + of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private static void append(int c, StringBuilder to) {
    switch (c) {
      case '\n' -> to.append("\\n");
      case '\t' -> to.append("\\t");
      case '\r' -> to.append("\\r");
      default -> {
        if (isShown(c)) {
          to.appendCodePoint(c);
        } else {
          for (char unit : Character.toChars(c)) {
            to.append("\\u%04x".formatted((int) unit));
          }
        }
      }
    }
  }

  private static boolean isShown(int c) {
    return c == ' ' || (Printable.is(c) && Character.getType(c) != Character.SPACE_SEPARATOR);
  }
}
