package org.bytewise.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a type in source: a name, and brackets with or without a length. Whether there is
 * such a type, nothing here knows. Read character by character, because the first use of a regular
 * expression takes longer than a whole layout. Immutable.
 *
 * @param name with its dots, without brackets
 * @param lengths for each pair of brackets, from left to right, the digits in it; an empty string
 *     where there are none
 */
public record TypeForm(String name, List<String> lengths) {
  public TypeForm {
    lengths = List.copyOf(lengths);
  }

  /**
   * Parses a text.
   *
   * @param text as typed, not null; space around it and around brackets is allowed
   * @return null if the text does not have the form of a type
   */
  public static TypeForm of(String text) {
    String stripped = text.strip();
    int end = endOfName(stripped);
    if (end < 0) {
      return null;
    }
    List<String> lengths = new ArrayList<>();
    int at = afterSpace(stripped, end);
    while (at < stripped.length()) {
      if (stripped.charAt(at) != '[') {
        return null;
      }
      int digits = afterSpace(stripped, at + 1);
      int endOfDigits = digits;
      while (endOfDigits < stripped.length() && isDigit(stripped.charAt(endOfDigits))) {
        endOfDigits++;
      }
      int close = afterSpace(stripped, endOfDigits);
      if (close == stripped.length() || stripped.charAt(close) != ']') {
        return null;
      }
      lengths.add(stripped.substring(digits, endOfDigits));
      at = afterSpace(stripped, close + 1);
    }
    return new TypeForm(stripped.substring(0, end), lengths);
  }

  /** Returns the name up to its first dot. */
  public String firstPart() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the index after identifiers with dots between them; -1 if there are none. */
  private static int endOfName(String text) {
    int at = 0;
    while (true) {
      int end = endOfIdentifier(text, at);
      if (end == at) {
        return -1;
      }
      if (end == text.length() || text.charAt(end) != '.') {
        return end;
      }
      at = end + 1;
    }
  }

  private static int endOfIdentifier(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean fits = at == start
          ? Character.isJavaIdentifierStart(codePoint)
          : Character.isJavaIdentifierPart(codePoint);
      if (!fits) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static int afterSpace(String text, int start) {
    int at = start;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
