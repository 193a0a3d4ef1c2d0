package org.bytewise.repl.command;

import java.io.PrintStream;
import org.bytewise.instruments.program.ProgramRun;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Words;

/**
 * Shows on one line of standard error how much of a program has been counted. The program writes to
 * the same terminal, so nothing is shown where its output goes there, too. Used by one thread.
 */
final class ProgramProgress implements ProgramRun.Progress, AutoCloseable {
  private final PrintStream out;
  private final boolean shown;
  private final int width;
  private int columns;

  /**
   * Creates a line that shows nothing yet.
   *
   * @param width of the terminal, in columns; a longer line would wrap and could not be taken away
   */
  ProgramProgress(PrintStream out, boolean shown, int width) {
    this.out = out;
    this.shown = shown;
    this.width = width;
  }

  @Override
  public void read(long objects, long bytes) {
    if (shown && objects > 0) {
      say("bytewise profile: " + Words.count(objects, "object") + ", " + Words.bytes(bytes));
    }
  }

  private void say(String text) {
    String line = text.substring(0, Columns.fitting(text, 0, width - 1));
    out.print("\r" + line + " ".repeat(Math.max(0, columns - line.length())));
    out.flush();
    columns = line.length();
  }

  @Override
  public void close() {
    end();
  }

  /** Takes the line away. */
  void end() {
    if (columns > 0) {
      say("");
      out.print("\r");
      out.flush();
    }
  }
}
