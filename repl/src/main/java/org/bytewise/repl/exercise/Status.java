package org.bytewise.repl.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a learner came with an exercise. */
public enum Status {
  UNTOUCHED,
  STARTED,
  SOLVED;

  /** As it is shown, and as it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word; empty where there is none. */
  public static Optional<Status> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
