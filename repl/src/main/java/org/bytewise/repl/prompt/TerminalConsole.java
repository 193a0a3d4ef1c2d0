package org.bytewise.repl.prompt;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.instruments.LiveScreen;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.instruments.ScreenKey;
import org.bytewise.repl.prompt.slash.TextEditor;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Columns;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Fold;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.snippets.SnippetInput;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.utils.NonBlockingReader;

/**
 * A terminal with a person at it. While an input is read, JLine controls the terminal; while code
 * runs or a plain line is requested, the terminal edits lines itself.
 */
final class TerminalConsole implements Console {
  private static final int LEAST_COLUMNS = 20;

  /** Lines below a page: the hint that there is more, and the line that one types on. */
  private static final int OTHER_LINES = 2;

  private static final String TAB_WIDGET = "bytewise-tab";

  /** Longer inputs are kept in memory, but would make the next start slow. */
  private static final int HISTORY_ENTRIES = 2_000;

  /** Keys that end the reading of pages: q, Escape, Ctrl-C and Ctrl-D. */
  private static final String STOPPING = "qQ\u001b\u0003\u0004";

  /** Stands for a key that moves the cursor. */
  private static final int MOVED = ' ';

  /** How long to wait for the reader to hand over a key. */
  private static final long TYPED_MILLIS = 20;

  /** How long to wait for a character before waiting again. */
  private static final long WAIT_MILLIS = 60_000;

  private static final String CONTINUATION = "...> ";

  private static final String INPUT_PROMPT = "input> ";

  private final Terminal terminal;

  /** Tells how many bytes were typed that the reader has not got yet. */
  private final InputStream unread;

  private final boolean colored;
  private final Glyphs glyphs;
  private final TypedReader reader;
  private volatile Runnable interrupt = () -> {};
  private boolean closed;
  private int progressColumns;
  private boolean lineBegun;

  /** Whether a live screen is shown. */
  private volatile boolean showing;

  private final StringBuilder heldBack = new StringBuilder();

  /** Text typed instead of an expected key, which starts the next input. */
  private final StringBuilder typedAhead = new StringBuilder();

  /**
   * Creates a console on a terminal, which it closes.
   *
   * @param history where inputs are kept; absent to keep them in memory
   */
  TerminalConsole(
      Terminal terminal, boolean colored, Glyphs glyphs, Optional<Path> history, InputHelp help) {
    this.terminal = terminal;
    this.unread = terminal instanceof PosixSysTerminal
        ? new FileInputStream(FileDescriptor.in)
        : terminal.input();
    this.colored = colored;
    this.glyphs = glyphs;
    this.reader = reader(terminal, colored, history, help);
    terminal.handle(Signal.INT, signal -> {
      // The terminal has echoed ^C.
      lineBegun = true;
      interrupt.run();
    });
  }

  private static TypedReader reader(
      Terminal terminal, boolean colored, Optional<Path> history, InputHelp help) {
    TypedReader reader;
    try {
      reader = new TypedReader(terminal);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the terminal: " + FileReason.of(e), e);
    }
    reader.setParser(new InputParser(help, () -> promptAgain(terminal)));
    reader.setCompleter(InputParser::complete);
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P " + CONTINUATION);
    reader.setVariable(LineReader.INDENTATION, 0);
    reader.setVariable(LineReader.HISTORY_SIZE, HISTORY_ENTRIES);
    reader.setVariable(LineReader.HISTORY_FILE_SIZE, HISTORY_ENTRIES);
    reader.setVariable(LineReader.BELL_STYLE, "none");
    reader.setVariable(LineReader.COMPLETION_STYLE_STARTING, "bold");
    reader.setVariable(LineReader.COMPLETION_STYLE_DESCRIPTION, "faint");
    reader.option(Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(Option.AUTO_MENU, false);
    reader.option(Option.AUTO_GROUP, false);
    reader.option(Option.AUTO_REMOVE_SLASH, false);
    reader.option(Option.HISTORY_REDUCE_BLANKS, false);
    reader.option(Option.HISTORY_TIMESTAMPED, false);
    reader.option(Option.DISABLE_HIGHLIGHTER, !colored);
    if (colored) {
      reader.setHighlighter(new InputHighlighter());
    }
    history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    reader.getHistory().attach(reader);
    reader.getWidgets().put(TAB_WIDGET, new TabKey(reader, help));
    reader.getKeyMaps().get(LineReader.EMACS).bind(new Reference(TAB_WIDGET), "\t");
    reader.getKeyMaps().get(LineReader.VIINS).bind(new Reference(TAB_WIDGET), "\t");
    // At the end of an input that has begun, it would otherwise list all completions.
    reader
        .getKeyMaps()
        .get(LineReader.EMACS)
        .bind(new Reference(LineReader.DELETE_CHAR), KeyMap.ctrl('D'));
    return reader;
  }

  /** Prints the continuation prompt on a dumb terminal, which does not get the reader's. */
  private static void promptAgain(Terminal terminal) {
    if (isDumb(terminal)) {
      terminal.writer().print(CONTINUATION);
      terminal.flush();
    }
  }

  @Override
  public boolean interactive() {
    return true;
  }

  @Override
  public Reading read(String prompt) {
    freshLine();
    if (!typedAhead.isEmpty()) {
      reader.runMacro(typedAhead.toString());
      typedAhead.setLength(0);
    }
    try {
      return new Reading.Typed(reader.readLine(styledPrompt(prompt)));
    } catch (UserInterruptException e) {
      lineBegun = isDumb();
      return new Reading.Cancelled();
    } catch (EndOfFileException e) {
      // A dumb terminal takes Ctrl-C for the end, too.
      lineBegun = isDumb();
      return Thread.interrupted() ? new Reading.Cancelled() : new Reading.Ended();
    } catch (IOError | IllegalStateException e) {
      // The terminal is gone.
      return new Reading.Ended();
    } finally {
      Thread.interrupted();
      printHeldBack();
    }
  }

  private String styledPrompt(String prompt) {
    return colored ? Ansi.of(Line.of(Style.STRONG, prompt)) : prompt;
  }

  @Override
  public void onInterrupt(Runnable action) {
    interrupt = action;
  }

  @Override
  public int width() {
    return Math.max(LEAST_COLUMNS, terminal.getColumns());
  }

  @Override
  public int height() {
    if (isDumb()) {
      return Integer.MAX_VALUE;
    }
    return Math.max(1, terminal.getRows() - OTHER_LINES);
  }

  private boolean isDumb() {
    return isDumb(terminal);
  }

  /** Returns whether a terminal cannot move its cursor. */
  static boolean isDumb(Terminal terminal) {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
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
    progress("");
    freshLine();
    for (Line line : Fold.lines(lines, width())) {
      terminal.writer().println(colored ? Ansi.of(line) : line.text());
    }
    terminal.flush();
  }

  @Override
  public synchronized void progress(String line) {
    if (isDumb() || closed || (line.isEmpty() && progressColumns == 0)) {
      return;
    }
    // The code's output on this line must not be overwritten.
    if (lineBegun && progressColumns == 0) {
      return;
    }
    String shown = line.substring(0, Columns.fitting(line, 0, width() - 1));
    int columns = Columns.of(shown);
    String rest = " ".repeat(Math.max(0, progressColumns - columns));
    terminal.writer().print("\r" + shown + rest + (shown.isEmpty() ? "\r" : ""));
    terminal.flush();
    progressColumns = columns;
  }

  @Override
  public boolean replacesLines() {
    return !isDumb();
  }

  @Override
  public boolean announcesWork() {
    return isDumb();
  }

  @Override
  public synchronized void bell() {
    if (!isDumb() && !closed) {
      terminal.writer().print('\u0007');
      terminal.flush();
    }
  }

  @Override
  public void print(Pages pages) {
    List<List<Line>> all = pages.pages();
    for (int i = 0; i < all.size(); i++) {
      print(all.get(i));
      if (i + 1 < all.size() && !isDumb() && !wantsMore()) {
        return;
      }
    }
  }

  /**
   * Waits for a key and returns whether it continues, as Enter, the space bar and cursor keys do.
   * Any other character starts the next input.
   */
  private boolean wantsMore() {
    String hint = (glyphs.unicode() ? "↵" : "Enter") + " more, q stops ";
    int key = interruptibly(() -> {
          Attributes before = terminal.enterRawMode();
          try {
            printPiece(hint);
            int first = character();
            return first == EscapeSequence.ESCAPE && EscapeSequence.skip(terminal.reader())
                ? MOVED
                : first;
          } finally {
            terminal.setAttributes(before);
          }
        })
        .orElse(-1);
    terminal.writer().print("\r" + " ".repeat(hint.length()) + "\r");
    terminal.flush();
    lineBegun = false;
    if (key > ' ' && STOPPING.indexOf(key) < 0) {
      typedAhead.append((char) key);
      return false;
    }
    return key >= 0 && STOPPING.indexOf(key) < 0;
  }

  @Override
  public boolean dropTyped() {
    if (isDumb()) {
      return false;
    }
    return interruptibly(() -> {
          Attributes before = terminal.enterRawMode();
          try {
            boolean any = false;
            // The reader may be late on a busy machine, so the terminal is asked what it has, too.
            int key = terminal.reader().read(TYPED_MILLIS);
            while (key >= 0 || unread.available() > 0) {
              any |= key > ' ';
              key = terminal.reader().read(TYPED_MILLIS);
            }
            return any;
          } finally {
            terminal.setAttributes(before);
          }
        })
        .orElse(false);
  }

  @Override
  public void error(String line) {
    print(Lines.wrapped(line, width(), 2).stream()
        .map(part -> Line.of(Style.WRONG, part))
        .toList());
  }

  @Override
  public boolean confirm(String question) {
    freshLine();
    Optional<String> answer = interruptibly(() -> {
      printPiece(question + " [y/N] ");
      return plainLine();
    });
    // The terminal has echoed the line's end, but not that of Ctrl-C or Ctrl-D.
    lineBegun = answer.isEmpty();
    return answer.map(String::strip).filter(a -> a.matches("(?i)y|yes")).isPresent();
  }

  /** Reads with a Ctrl-C that ends the reading; empty then, and at the end of the input. */
  private <T> Optional<T> interruptibly(Read<T> read) {
    Thread reading = Thread.currentThread();
    Runnable before = interrupt;
    interrupt = reading::interrupt;
    try {
      return Optional.ofNullable(read.read());
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      interrupt = before;
      Thread.interrupted();
    }
  }

  /** Something that is read. */
  @FunctionalInterface
  private interface Read<T> {
    T read() throws IOException;
  }

  /**
   * Waits for a character. A read without a limit would be one of the system's, which an interrupt
   * does not end.
   */
  private int character() throws IOException {
    int c = NonBlockingReader.READ_EXPIRED;
    while (c == NonBlockingReader.READ_EXPIRED) {
      c = terminal.reader().read(WAIT_MILLIS);
    }
    return c;
  }

  /** Reads a line that the terminal has edited; null at the end of the input. */
  private String plainLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int c = character();
      if (c == '\n' || c == '\r') {
        return line.toString();
      }
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      line.append((char) c);
    }
  }

  /** Prints a piece of output; while an input is typed, whole lines are put above it. */
  @Override
  public void printPiece(String text) {
    if (text.isEmpty()) {
      return;
    }
    String above;
    synchronized (this) {
      if (closed) {
        return;
      }
      if (showing) {
        heldBack.append(text);
        return;
      }
      if (!reader.isReading()) {
        progress("");
        terminal.writer().print(text);
        terminal.flush();
        lineBegun = !text.endsWith("\n");
        return;
      }
      heldBack.append(text);
      int end = heldBack.lastIndexOf("\n") + 1;
      above = heldBack.substring(0, end);
      heldBack.delete(0, end);
    }
    if (!above.isEmpty()) {
      // Not under this object's lock: the reader prints under its own, and may call back.
      try {
        reader.printAbove(above);
      } catch (IllegalStateException e) {
        // The terminal was closed meanwhile: nobody is there to see it.
      }
    }
  }

  private synchronized void printHeldBack() {
    String text = heldBack.toString();
    heldBack.setLength(0);
    printPiece(text);
  }

  @Override
  public synchronized void freshLine() {
    if (lineBegun) {
      terminal.writer().println();
      terminal.flush();
      lineBegun = false;
    }
  }

  @Override
  public Optional<TextEditor> builtInEditor() {
    return isDumb() ? Optional.empty() : Optional.of(new NanoEditor(terminal));
  }

  @Override
  public Optional<LiveTerminal> liveTerminal() {
    return isDumb() ? Optional.empty() : Optional.of(new LiveConsole());
  }

  /** This terminal while a live screen has it: what other code prints comes afterwards. */
  private final class LiveConsole implements LiveTerminal {
    private final ScreenShow show = new ScreenShow(terminal, colored, glyphs);

    @Override
    public boolean show(LiveScreen screen) {
      freshLine();
      showing = true;
      try {
        boolean shown = show.show(screen);
        screen.unused().forEach(this::typeAgain);
        return shown;
      } finally {
        showing = false;
        printHeldBack();
      }
    }

    private void typeAgain(ScreenKey key) {
      if (key.kind() == ScreenKey.Kind.ENTER) {
        typedAhead.append('\r');
      } else if (key.kind() == ScreenKey.Kind.CHARACTER) {
        typedAhead.appendCodePoint(key.codePoint());
      }
    }

    @Override
    public void redraw() {
      show.redraw();
    }
  }

  @Override
  public SnippetInput input() {
    return this::lineForSnippet;
  }

  private String lineForSnippet() throws IOException, InterruptedException {
    synchronized (this) {
      // A prompt that the snippet has printed itself is prompt enough.
      if (!lineBegun) {
        printPiece(INPUT_PROMPT);
      }
    }
    try {
      String line = plainLine();
      lineBegun = line == null;
      return line;
    } catch (InterruptedIOException e) {
      InterruptedException ended = new InterruptedException("the snippet no longer waits");
      ended.initCause(e);
      throw ended;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      terminal.close();
    } catch (IOException e) {
      // Nothing can be done about a closed terminal.
    }
  }
}
