package org.bytewise.exercises;

import java.util.Arrays;
import java.util.Optional;

/** How much an exercise asks of a learner. */
public enum Level {
  WARM_UP("warm-up"),
  EASY("easy"),
  MEDIUM("medium"),
  HARD("hard");

  private final String text;

  Level(String text) {
    this.text = text;
  }

  /** As in files and commands. */
  @Override
  public String toString() {
    return text;
  }

  /** The level with a text; empty where there is none. */
  public static Optional<Level> of(String text) {
    return Arrays.stream(values()).filter(level -> level.text.equals(text)).findFirst();
  }
}
