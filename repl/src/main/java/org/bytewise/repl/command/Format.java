package org.bytewise.repl.command;

/** In which form a command reports. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs; a contract. */
  JSON
}
