package org.bytewise.repl.prompt;

import java.util.Locale;

/** When to write colours; never do they carry a meaning that the text does not. */
public enum ColorMode {
  /** At a terminal that has them, unless the environment says {@code NO_COLOR}. */
  AUTO,
  ALWAYS,
  NEVER;

  /** Returns the value as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
