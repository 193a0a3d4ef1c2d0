package org.bytewise.repl.command;

import java.io.PrintStream;
import org.bytewise.instruments.program.ProgramRun;
import org.bytewise.screen.Words;

/**
 * Shows on one line of standard error how much of a program has been counted. The program writes to
 * the same terminal, so nothing is shown where its output goes there, too. Used by one thread.
 */
final class ProgramProgress implements ProgramRun.Progress, AutoCloseable {
  private final PrintStream out;
  private final boolean shown;
  private int columns;

  ProgramProgress(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  @Override
  public void read(long objects, long bytes) {
    if (shown && objects > 0) {
      say("bytewise profile: " + Words.count(objects, "object") + ", " + Words.bytes(bytes));
    }
  }

  private void say(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, columns - text.length())));
    out.flush();
    columns = text.length();
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
