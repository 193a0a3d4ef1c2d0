package org.bytewise.snippets.internal.host;

/** Rejects input that the compiler silently alters or cannot process. */
final class InputCheck {
  private InputCheck() {}

  /** Returns why an input is rejected; null if it is not. */
  static String refusal(String input) {
    return position(input) < 0
        ? null
        : "a NUL character, which the compiler would silently skip; delete it";
  }

  /** Returns the index of the problem; negative if there is none. */
  static int position(String input) {
    return input.indexOf('\0');
  }
}
