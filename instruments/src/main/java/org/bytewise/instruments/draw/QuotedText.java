package org.bytewise.instruments.draw;

import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Printable;

/** Writes characters so that they are visible and cannot act on a terminal or a file. */
final class QuotedText {
  private static final char LAST_ASCII = '~';

  private QuotedText() {}

  /** Returns a string as in Java source, in double quotes. */
  static String string(String text, Glyphs glyphs) {
    return "\"" + escaped(text, true, glyphs) + "\"";
  }

  /** Returns the start of a string, without the closing quote. */
  static String start(String text, Glyphs glyphs) {
    return "\"" + escaped(text, true, glyphs);
  }

  /** Returns a name or a value with its invisible characters escaped, without quotes. */
  static String name(String text, Glyphs glyphs) {
    return escaped(text, false, glyphs);
  }

  private static String escaped(String text, boolean quoted, Glyphs glyphs) {
    StringBuilder result = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      String known = switch (codePoint) {
        case '\n' -> "\\n";
        case '\t' -> "\\t";
        case '\r' -> "\\r";
        case '\b' -> "\\b";
        case '\f' -> "\\f";
        case '"' -> quoted ? "\\\"" : "\"";
        case '\\' -> quoted ? "\\\\" : "\\";
        default -> null;
      };
      if (known != null) {
        result.append(known);
      } else if (Printable.is(codePoint) && (glyphs.unicode() || codePoint <= LAST_ASCII)) {
        result.appendCodePoint(codePoint);
      } else {
        for (int unit = i; unit < next; unit++) {
          result.append("\\u").append(hex(text.charAt(unit)));
        }
      }
      i = next;
    }
    return result.toString();
  }

  private static String hex(char unit) {
    String digits = Integer.toHexString(unit);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
