package org.bytewise.repl.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.ScreenText;

/**
 * A face that prints what is new below what was there, and takes the first letter of each line for
 * a key: for terminals that cannot move their cursor, and for streams.
 *
 * @param out takes all
 * @param styled whether to write colours
 * @param keysWait whether nobody sits there who sees what is printed
 */
public record PlainFace(PrintStream out, int width, Glyphs glyphs, boolean styled, boolean keysWait)
    implements Face {
  private static final int END_OF_INPUT = 4;

  /** Has the lines of a stream typed, by a thread of its own; its end is Ctrl-D. */
  public static void read(BufferedReader in, Watch watch) {
    Thread thread = new Thread(
        () -> {
          try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
              watch.key(line.isBlank() ? '\r' : line.strip().charAt(0));
            }
          } catch (IOException e) {
            // As good as the end.
          }
          watch.key(END_OF_INPUT);
        },
        "bytewise-watch-keys");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public int height() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int columns(int codePoint) {
    return ScreenText.plainColumns(codePoint);
  }

  @Override
  public void show(View view) {
    if (!view.fresh()) {
      return;
    }
    for (Line line : view.body()) {
      out.println(styled ? Ansi.of(line) : line.text());
    }
    out.println();
    out.println(view.status());
    out.println(view.keys());
    out.flush();
  }
}
