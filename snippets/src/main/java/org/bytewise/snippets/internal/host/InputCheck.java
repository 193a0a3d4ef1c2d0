package org.bytewise.snippets.internal.host;

/** Refuses what the compiler accepts in silence or cannot take. */
final class InputCheck {
  private InputCheck() {}

  /** Why an input is refused; null where it is not. */
  static String refusal(String input) {
    return position(input) < 0
        ? null
        : "a NUL character, which the compiler would pass over in silence; delete it";
  }

  /** Where the trouble is, as an index; negative where there is none. */
  static int position(String input) {
    return input.indexOf('\0');
  }
}
