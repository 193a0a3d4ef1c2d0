package org.bytewise.repl.command;

import java.io.PrintStream;
import java.util.List;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Fold;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** Writes what commands report. */
final class Reporter {
  private final Surroundings surroundings;
  private final boolean colored;
  private final boolean coloredErrors;
  private final Glyphs glyphs;

  Reporter(BytewiseCommand root) {
    this.surroundings = root.surroundings();
    this.colored = root.colored();
    this.coloredErrors = root.colored(Surroundings.errorsWatched());
    this.glyphs = Glyphs.of(surroundings.charset(), surroundings.environment());
  }

  int width() {
    return surroundings.width();
  }

  Glyphs glyphs() {
    return glyphs;
  }

  void lines(List<Line> lines) {
    print(surroundings.out(), lines);
  }

  void plain(List<String> lines) {
    lines.forEach(this::plain);
  }

  void plain(String line) {
    surroundings.out().print(line + "\n");
  }

  void json(String text) {
    plain(text);
  }

  /** Lines that belong to an error. */
  void errorLines(List<Line> lines) {
    print(surroundings.err(), lines);
  }

  /** A report for which there is no room on standard output. */
  void reportToErrors(List<Line> lines) {
    newLine();
    print(surroundings.err(), lines, coloredErrors, Surroundings.errorsWatched());
  }

  /** Begins a line of its own after a program that may have ended without one. */
  void newLine() {
    surroundings.err().print("\n");
  }

  /** Prints one line about what went wrong. */
  void error(String command, String text) {
    surroundings.err().print(command + ": " + text + "\n");
  }

  private void print(PrintStream stream, List<Line> lines) {
    print(stream, lines, colored, surroundings.watched());
  }

  private void print(PrintStream stream, List<Line> lines, boolean inColor, boolean watched) {
    // A program that reads the lines had rather have each in one piece.
    List<Line> shown = watched ? Fold.lines(lines, width()) : lines;
    for (Line line : shown) {
      stream.print((inColor ? Ansi.of(line) : line.text()) + "\n");
    }
  }
}
