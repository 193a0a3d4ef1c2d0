package org.bytewise.snippets.internal.host;

import java.util.Optional;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.HarmlessText;

/** Rejects input that the compiler silently alters or cannot process. */
final class InputCheck {
  private InputCheck() {}

  /** Returns whether an input is rejected. */
  static boolean isRejected(String input) {
    return position(input) >= 0;
  }

  /** Returns the evaluation of an input that is rejected; empty if it is not. */
  static Optional<Evaluation> rejection(String input) {
    return isRejected(input)
        ? Optional.of(new Evaluation.Rejected(
            HarmlessText.of(input),
            Diagnostics.error(
                "a NUL character, which the compiler would silently skip; delete it",
                input,
                position(input))))
        : Optional.empty();
  }

  /** Returns the index of the problem; negative if there is none. */
  private static int position(String input) {
    return input.indexOf('\0');
  }
}
