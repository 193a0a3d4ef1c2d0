package org.bytewise.snippets.internal.child;

import java.lang.reflect.Array;
import java.util.function.UnaryOperator;

/**
 * Renders values as text like jshell, but never more than fits a screen or two: rendering an array
 * of ten million numbers would take longer than creating it.
 */
final class ValueText {
  /**
   * The maximum length of a value's text; JShell's protocol would silently truncate it at 21,844.
   */
  static final int MOST_CHARACTERS = 8_000;

  private static final int MOST_ELEMENTS = 200;

  /**
   * The number of characters after which no further array elements are shown, about three lines.
   */
  private static final int MOST_OF_AN_ARRAY = 200;

  /** The same limit for arrays of arrays. */
  private static final int MOST_OF_ALL_ROWS = 600;

  private final StringBuilder text = new StringBuilder();
  private final int mostCharacters;
  private final int mostElements;

  /** Whether to limit arrays to a few lines. */
  private final boolean brief;

  private final UnaryOperator<Object> shown;

  private ValueText(
      int mostCharacters, int mostElements, boolean brief, UnaryOperator<Object> shown) {
    this.brief = brief;
    this.shown = shown;
    this.mostCharacters = mostCharacters;
    this.mostElements = mostElements;
  }

  static String of(Object value) {
    return of(value, UnaryOperator.identity());
  }

  /** Like {@link #of(Object)}, with other limits for the whole text and for each array in it. */
  static String of(Object value, int mostCharacters, int mostElements) {
    return of(value, new ValueText(mostCharacters, mostElements, false, UnaryOperator.identity()));
  }

  /**
   * Like {@link #of(Object)}.
   *
   * @param shown returns the object whose {@code toString} is called in place of the given one's
   */
  static String of(Object value, UnaryOperator<Object> shown) {
    return of(value, new ValueText(MOST_CHARACTERS, MOST_ELEMENTS, true, shown));
  }

  private static String of(Object value, ValueText rendering) {
    rendering.append(value);
    return rendering.text.toString();
  }

  private void append(Object value) {
    if (value instanceof String string) {
      appendQuoted('"', string);
    } else if (value instanceof Character character) {
      appendQuoted('\'', character.toString());
    } else if (value != null && value.getClass().isArray()) {
      appendArray(value);
    } else {
      appendCut(String.valueOf(shown.apply(value)));
    }
  }

  private void appendArray(Object array) {
    int length = Array.getLength(array);
    Class<?> element = array.getClass().getComponentType();
    int most = element.isArray() ? MOST_OF_ALL_ROWS : MOST_OF_AN_ARRAY;
    int start = text.length();
    StringBuilder dimensions = new StringBuilder();
    while (element.isArray()) {
      dimensions.append("[]");
      element = element.getComponentType();
    }
    String name = element.getTypeName();
    text.append(name, name.lastIndexOf('.') + 1, name.length());
    text.append('[').append(length).append(']').append(dimensions).append(" { ");
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        text.append(", ");
      }
      boolean filled = brief && i > 0 && text.length() - start > most;
      if (filled || i == mostElements || text.length() > mostCharacters) {
        text.append("… ").append(length - i).append(" more");
        break;
      }
      append(Array.get(array, i));
    }
    text.append(" }");
  }

  private void appendCut(String string) {
    int length = string.length();
    if (length <= mostCharacters) {
      text.append(string);
    } else {
      text.append(string, 0, mostCharacters);
      text.append("… (").append(length - mostCharacters).append(" characters more)");
    }
  }

  private void appendQuoted(char quote, String string) {
    text.append(quote);
    int end = Math.min(string.length(), mostCharacters);
    string.substring(0, end).codePoints().forEach(c -> appendEscaped(quote, c));
    text.append(quote);
    if (end < string.length()) {
      text.append("… (").append(string.length() - end).append(" characters more)");
    }
  }

  private void appendEscaped(char quote, int c) {
    switch (c) {
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      case '\r' -> text.append("\\r");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\\' -> text.append("\\\\");
      default -> {
        if (c == quote) {
          text.append('\\').appendCodePoint(c);
        } else if (Character.isISOControl(c) || isLoneSurrogate(c)) {
          text.append(String.format("\\u%04X", c));
        } else {
          text.appendCodePoint(c);
        }
      }
    }
  }

  /** Returns whether a code point is an unpaired surrogate; pairs have already been combined. */
  private static boolean isLoneSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }
}
