package org.bytewise.exercises;

import java.util.Arrays;
import java.util.Optional;

/** The difficulty of an exercise. */
public enum Level {
  WARM_UP("warm-up"),
  EASY("easy"),
  MEDIUM("medium"),
  HARD("hard");

  private final String text;

  Level(String text) {
    this.text = text;
  }

  /** Returns the name used in files and commands. */
  @Override
  public String toString() {
    return text;
  }

  /** Returns the level with this name; empty if there is none. */
  public static Optional<Level> of(String text) {
    return Arrays.stream(values()).filter(level -> level.text.equals(text)).findFirst();
  }
}
