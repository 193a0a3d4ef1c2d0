package org.bytewise.repl.prompt;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.jline.utils.NonBlockingReader;

/**
 * Reads the rest of a key that sends several characters, the first of them an Escape: {@code ESC [}
 * up to a final character, or {@code ESC O} and one more (ECMA-48, control sequences and single
 * shifts).
 */
final class EscapeSequence {
  /** The character that begins such keys, and is a key itself. */
  static final int ESCAPE = 0x1b;

  /**
   * How long the rest of a key is waited for before Escape counts as a key of its own, in
   * milliseconds. Terminals send all of a key at once, but a busy machine may deliver it in pieces.
   */
  static final long REST_MILLIS = 500;

  private static final int CONTROL_SEQUENCE = '[';
  private static final int SINGLE_SHIFT = 'O';
  private static final int FIRST_FINAL = '@';
  private static final int LAST_FINAL = '~';

  /** Something that reads characters; below 0 if none comes. */
  @FunctionalInterface
  interface Characters {
    int read() throws IOException;
  }

  private EscapeSequence() {}

  /** Returns whether a character that follows an Escape belongs to the same key. */
  static boolean goesOn(int second) {
    return second == CONTROL_SEQUENCE || second == SINGLE_SHIFT;
  }

  /**
   * Reads what follows the second character of a key.
   *
   * @param second one for which {@link #goesOn} holds, read already
   * @return the last character of the key; below 0 if it never came
   */
  static int last(int second, Characters characters) throws IOException {
    int next = characters.read();
    if (second == SINGLE_SHIFT) {
      return next;
    }
    if (next == CONTROL_SEQUENCE) {
      // A function key of the Linux console.
      return characters.read();
    }
    IntPredicate isFinal = c -> c < 0 || (c >= FIRST_FINAL && c <= LAST_FINAL);
    while (!isFinal.test(next)) {
      next = characters.read();
    }
    return next;
  }

  /**
   * Discards the rest of a key whose Escape was read.
   *
   * @return whether there was one; if not, the Escape was a key itself
   */
  static boolean skip(NonBlockingReader keys) throws IOException {
    int second = keys.peek(REST_MILLIS);
    if (!goesOn(second)) {
      return false;
    }
    keys.read();
    last(second, () -> keys.read(REST_MILLIS));
    return true;
  }
}
