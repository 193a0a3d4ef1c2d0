package org.bytewise.repl.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.repl.exercise.Face;
import org.bytewise.repl.exercise.PlainFace;
import org.bytewise.repl.exercise.Practice;
import org.bytewise.repl.exercise.PracticeException;
import org.bytewise.repl.exercise.Watch;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** Watches an exercise, using the whole screen of a terminal, or plain text elsewhere. */
public final class WatchTerminal implements Face {
  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_ROWS = 6;

  /** How often the keyboard is left alone, to see whether the end has come. */
  private static final long KEY_MILLIS = 100;

  private final Terminal terminal;
  private final boolean colored;
  private final Glyphs glyphs;
  private volatile boolean closed;

  private WatchTerminal(Terminal terminal, boolean colored, Glyphs glyphs) {
    this.terminal = terminal;
    this.colored = colored;
    this.glyphs = glyphs;
  }

  /**
   * Watches until the learner leaves.
   *
   * @param into the folder to write files to; empty for the usual one
   * @return the exit status
   */
  public static int run(
      PromptOptions options, Practice practice, Exercise first, Optional<Path> into) {
    boolean dumb = options.environment().getOrDefault("TERM", "dumb").equals("dumb");
    if (!options.interactive() || dumb) {
      return plainly(options, practice, first, into);
    }
    try (Terminal terminal = Prompt.systemTerminal()) {
      return TerminalConsole.isDumb(terminal)
          ? plainly(options, practice, first, into)
          : at(terminal, options, practice, first, into);
    } catch (IOException e) {
      return plainly(options, practice, first, into);
    }
  }

  private static int plainly(
      PromptOptions options, Practice practice, Exercise first, Optional<Path> into) {
    Face face = new PlainFace(
        options.out(),
        StreamConsole.COLUMNS,
        Glyphs.of(options.charset(), options.environment()),
        options.color() == ColorMode.ALWAYS,
        !options.interactive());
    BufferedReader keys =
        new BufferedReader(new InputStreamReader(options.in(), options.charset()));
    if (!options.interactive() && isAtItsEnd(keys)) {
      throw PracticeException.usage(
          "watch reads keys from standard input, which has ended; start it at a terminal");
    }
    try (Watch watch = new Watch(practice, face)) {
      PlainFace.read(keys, watch);
      return watch.run(first, into);
    }
  }

  /** Waits for the first character, so that nothing is begun which nobody can see or leave. */
  private static boolean isAtItsEnd(BufferedReader keys) {
    try {
      keys.mark(1);
      if (keys.read() < 0) {
        return true;
      }
      keys.reset();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  static int at(
      Terminal terminal,
      PromptOptions options,
      Practice practice,
      Exercise first,
      Optional<Path> into) {
    WatchTerminal face = new WatchTerminal(
        terminal,
        Prompt.isColored(options, terminal),
        Glyphs.of(terminal.outputEncoding(), options.environment()));
    Attributes before = terminal.enterRawMode();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    try (Watch watch = new Watch(practice, face)) {
      terminal.handle(Signal.INT, signal -> watch.leave(ExitStatus.INTERRUPTED));
      terminal.handle(Signal.WINCH, signal -> watch.resized());
      face.read(watch);
      return watch.run(first, into);
    } finally {
      face.closed = true;
      terminal.puts(Capability.cursor_normal);
      terminal.puts(Capability.exit_ca_mode);
      terminal.setAttributes(before);
      terminal.flush();
    }
  }

  private void read(Watch watch) {
    Thread thread = new Thread(
        () -> {
          try {
            NonBlockingReader keys = terminal.reader();
            while (!closed) {
              int key = keys.read(KEY_MILLIS);
              if (key == NonBlockingReader.READ_EXPIRED) {
                continue;
              }
              if (key == NonBlockingReader.EOF) {
                break;
              }
              if (key != EscapeSequence.ESCAPE || !EscapeSequence.skip(keys)) {
                watch.key(key);
              }
            }
          } catch (IOException e) {
            // The terminal is gone.
          }
          watch.leave(ExitStatus.FINE);
        },
        "bytewise-watch-keys");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public int width() {
    return Math.max(LEAST_COLUMNS, terminal.getColumns());
  }

  @Override
  public int height() {
    return Math.max(LEAST_ROWS, terminal.getRows());
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
  public boolean keysWait() {
    return false;
  }

  @Override
  public void show(View view) {
    int room = height() - 3;
    List<Line> body = view.body();
    int from = Math.min(view.from(), Math.max(0, body.size() - 1));
    int to = Math.min(body.size(), from + room);
    List<Line> lines = new ArrayList<>(body.subList(from, to));
    while (lines.size() < room) {
      lines.add(Line.EMPTY);
    }
    lines.add(Line.of(Style.MUTED, more(body.size(), from, to)));
    lines.add(Line.of(Style.MUTED, view.status()));
    lines.add(Line.of(Style.STRONG, view.keys()));
    terminal.puts(Capability.cursor_home);
    for (int i = 0; i < lines.size(); i++) {
      // The last column stays free: some terminals would begin another line.
      Line line = cut(lines.get(i), width() - (i + 1 == lines.size() ? 1 : 0));
      // Before the text: at the end of a full line it would take the last character.
      terminal.puts(Capability.clr_eol);
      terminal.writer().print(colored ? Ansi.of(line) : line.text());
      if (i + 1 < lines.size()) {
        terminal.writer().print("\r\n");
      }
    }
    terminal.puts(Capability.clr_eos);
    terminal.flush();
  }

  private String more(int all, int from, int to) {
    if (to < all) {
      return "(" + Words.count(all - to, "more line") + ": the space bar shows the rest)";
    }
    return from > 0 ? "(the end: the space bar goes back to the beginning)" : "";
  }

  private Line cut(Line line, int room) {
    List<Span> spans = new ArrayList<>();
    int left = room;
    for (Span span : line.spans()) {
      StringBuilder text = new StringBuilder();
      for (int c : span.text().codePoints().toArray()) {
        int columns = columns(c);
        if (columns > left) {
          spans.add(new Span(span.style(), text.toString()));
          return new Line(spans);
        }
        text.appendCodePoint(c);
        left -= columns;
      }
      spans.add(new Span(span.style(), text.toString()));
    }
    return new Line(spans);
  }
}
