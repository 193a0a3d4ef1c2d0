package org.bytewise.repl.command;

import org.bytewise.repl.process.Surroundings;
import org.bytewise.screen.Columns;

/**
 * Shows the progress of long-running work on one line of a terminal; does nothing elsewhere.
 * Thread-safe.
 */
final class ProgressLine implements AutoCloseable {
  private final Surroundings surroundings;
  private final boolean shown;
  private int columns;

  ProgressLine(Surroundings surroundings, boolean quiet) {
    this.surroundings = surroundings;
    this.shown = !quiet
        && surroundings.watched()
        && !"dumb".equals(surroundings.environment().getOrDefault("TERM", "dumb"));
  }

  synchronized void say(String text) {
    if (!shown) {
      return;
    }
    String line = text.substring(0, Columns.fitting(text, 0, surroundings.width() - 1));
    String rest = " ".repeat(Math.max(0, columns - Columns.of(line)));
    surroundings.out().print("\r" + line + rest + (line.isEmpty() ? "\r" : ""));
    surroundings.out().flush();
    columns = Columns.of(line);
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (columns > 0) {
      say("");
    }
  }
}
