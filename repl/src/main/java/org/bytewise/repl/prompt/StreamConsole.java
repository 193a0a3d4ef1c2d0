package org.bytewise.repl.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Columns;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SnippetInput;

/** Reads inputs from one stream and prints to another, without echo or questions. */
final class StreamConsole implements Console {
  /** The width if it is unknown, in columns. */
  static final int COLUMNS = 80;

  private final InputLines in;
  private final PrintStream out;
  private final PrintStream err;
  private final Glyphs glyphs;
  private final boolean colored;
  private boolean lineBegun;

  /**
   * Creates a console on streams.
   *
   * @param isOpen whether an input goes on in the next line
   */
  StreamConsole(PromptOptions options, Predicate<String> isOpen) {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(options.in(), options.charset()));
    this.in = InputLines.coming(reader::readLine, isOpen);
    this.out = options.out();
    this.err = options.err();
    this.glyphs = Glyphs.of(options.charset(), options.environment());
    this.colored = options.color() == ColorMode.ALWAYS;
  }

  @Override
  public boolean interactive() {
    return false;
  }

  @Override
  public Reading read(String prompt) {
    try {
      String input = in.next();
      return input == null ? new Reading.Ended() : new Reading.Typed(input);
    } catch (IOException e) {
      return new Reading.Unreadable(FileReason.of(e));
    }
  }

  @Override
  public void onInterrupt(Runnable action) {
    // Without a terminal Ctrl-C ends the process.
  }

  @Override
  public int width() {
    return COLUMNS;
  }

  @Override
  public int height() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Glyphs glyphs() {
    return glyphs;
  }

  @Override
  public boolean styled() {
    return colored;
  }

  @Override
  public int columns(int codePoint) {
    return Columns.of(codePoint);
  }

  @Override
  public synchronized void print(List<Line> lines) {
    freshLine();
    for (Line line : lines) {
      out.println(colored ? Ansi.of(line) : line.text());
    }
    out.flush();
  }

  @Override
  public void print(Pages pages) {
    pages.pages().forEach(this::print);
  }

  @Override
  public synchronized void error(String line) {
    freshLine();
    out.flush();
    err.println(line);
    err.flush();
  }

  /** Returns true: what stands in a stream is meant. */
  @Override
  public boolean confirm(String question) {
    return true;
  }

  @Override
  public synchronized void printPiece(String text) {
    if (!text.isEmpty()) {
      out.print(text);
      out.flush();
      lineBegun = !text.endsWith("\n");
    }
  }

  @Override
  public synchronized void freshLine() {
    if (lineBegun) {
      out.println();
      lineBegun = false;
    }
  }

  /**
   * Returns an empty input: the stream holds the code itself, so snippets find theirs at its end.
   */
  @Override
  public SnippetInput input() {
    return SnippetInput.EMPTY;
  }

  @Override
  public void close() {
    out.flush();
  }
}
