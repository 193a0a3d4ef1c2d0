package org.bytewise.repl.command;

import java.util.Locale;

/** In which form a command reports. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs; a contract. */
  JSON;

  /** Returns the value as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
