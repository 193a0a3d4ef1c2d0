package org.bytewise.repl.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A learner's progress with an exercise. */
public enum Status {
  UNTOUCHED,
  STARTED,
  SOLVED;

  /** Returns the word shown and typed for this status. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status with this word; empty if there is none. */
  public static Optional<Status> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
