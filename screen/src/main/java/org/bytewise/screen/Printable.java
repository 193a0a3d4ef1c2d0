package org.bytewise.screen;

/** Tells which characters show as themselves on a terminal, and only there. Stateless. */
public final class Printable {
  private Printable() {}

  /**
   * Returns whether a code point shows as itself: it neither controls the terminal, nor changes the
   * direction of text, nor ends a line, nor lacks a shape of its own.
   */
  public static boolean is(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
