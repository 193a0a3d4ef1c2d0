package org.bytewise.instruments;

/**
 * A key pressed while a {@link LiveScreen} is shown.
 *
 * @param codePoint the character of a {@link Kind#CHARACTER}; 0 for other keys
 */
public record ScreenKey(Kind kind, int codePoint) {
  /** What kind of key it is. */
  public enum Kind {
    CHARACTER,
    ENTER,
    BACKSPACE,
    ESCAPE,
    LEFT,
    RIGHT,
    UP,
    DOWN,
    /** Ctrl-C. */
    INTERRUPT,
    /** Ctrl-D, or the end of the input. */
    END
  }

  /** Returns the key of a kind that has no character. */
  public static ScreenKey of(Kind kind) {
    return new ScreenKey(kind, 0);
  }

  /** Returns the key of a character. */
  public static ScreenKey of(int codePoint) {
    return new ScreenKey(Kind.CHARACTER, codePoint);
  }
}
