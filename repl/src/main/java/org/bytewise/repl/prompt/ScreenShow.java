package org.bytewise.repl.prompt;

import java.io.IOError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytewise.instruments.LiveScreen;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.instruments.ScreenKey;
import org.bytewise.screen.Ansi;
import org.bytewise.screen.Glyphs;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * Shows live screens on a terminal that can move its cursor: draws what has changed, and reads keys
 * one by one.
 */
final class ScreenShow implements LiveTerminal {
  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_ROWS = 6;

  /** How long a key is waited for before the screen is asked whether it has changed. */
  private static final long KEY_MILLIS = 20;

  /**
   * Around what belongs to one picture: a terminal that knows these draws it at once, and others
   * ignore them (private mode 2026, "synchronized output").
   */
  private static final String PICTURE = "\u001b[?2026h";

  private static final String PICTURE_END = "\u001b[?2026l";

  /** By the last character that they send. */
  private static final Map<Character, ScreenKey.Kind> CURSOR_KEYS = Map.of(
      'A', ScreenKey.Kind.UP,
      'B', ScreenKey.Kind.DOWN,
      'C', ScreenKey.Kind.RIGHT,
      'D', ScreenKey.Kind.LEFT);

  private static final char FIRST_PRINTABLE = ' ';
  private static final char LAST_PRINTABLE = '~';

  private final Terminal terminal;
  private final boolean colored;
  private final Glyphs glyphs;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean resized = new AtomicBoolean();
  private final AtomicBoolean continued = new AtomicBoolean();
  private final AtomicBoolean interrupted = new AtomicBoolean();

  /** Whether the last key was an Escape, as far as could be told. */
  private boolean afterEscape;

  ScreenShow(Terminal terminal, boolean colored, Glyphs glyphs) {
    this.terminal = terminal;
    this.colored = colored;
    this.glyphs = glyphs;
  }

  @Override
  public void redraw() {
    changed.set(true);
  }

  @Override
  public boolean show(LiveScreen screen) {
    interrupted.set(false);
    SignalHandler oldInterrupt = terminal.handle(Signal.INT, signal -> interrupted.set(true));
    SignalHandler oldResize = terminal.handle(Signal.WINCH, signal -> resized.set(true));
    SignalHandler oldContinue = terminal.handle(Signal.CONT, signal -> continued.set(true));
    Attributes before = terminal.enterRawMode();
    try {
      enter();
      play(screen);
    } catch (IOError | EndOfFileException | IllegalStateException e) {
      // The terminal is gone.
      screen.press(ScreenKey.of(ScreenKey.Kind.END));
    } finally {
      leave();
      terminal.setAttributes(before);
      terminal.handle(Signal.INT, oldInterrupt);
      terminal.handle(Signal.WINCH, oldResize);
      terminal.handle(Signal.CONT, oldContinue);
    }
    return true;
  }

  private void enter() {
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.puts(Capability.cursor_invisible);
  }

  private void leave() {
    if (terminal.getStringCapability(Capability.enter_ca_mode) == null) {
      terminal.puts(Capability.clear_screen);
    }
    terminal.puts(Capability.cursor_normal);
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
  }

  private void play(LiveScreen screen) {
    KeyMap<ScreenKey.Kind> keys = keys();
    BindingReader reader = new BindingReader(terminal.reader());
    List<String> drawn = List.of();
    resized.set(true);
    while (!screen.isLeft()) {
      if (continued.getAndSet(false)) {
        // While this was stopped by Ctrl-Z, the shell has changed all of it.
        terminal.enterRawMode();
        enter();
        resized.set(true);
      }
      if (resized.getAndSet(false)) {
        terminal.puts(Capability.clear_screen);
        drawn = List.of();
        changed.set(true);
      }
      if (changed.getAndSet(false)) {
        drawn = draw(screen, drawn);
      }
      int next = reader.peekCharacter(KEY_MILLIS);
      if (interrupted.getAndSet(false)) {
        screen.press(ScreenKey.of(ScreenKey.Kind.INTERRUPT));
      } else if (next == NonBlockingReader.EOF) {
        screen.press(ScreenKey.of(ScreenKey.Kind.END));
      } else if (next != NonBlockingReader.READ_EXPIRED) {
        press(screen, keys, reader);
        changed.set(true);
      }
    }
  }

  /** Reads a key and hands it on. */
  private void press(LiveScreen screen, KeyMap<ScreenKey.Kind> keys, BindingReader reader) {
    ScreenKey.Kind kind = reader.readBinding(keys, null, false);
    boolean escaped = afterEscape;
    afterEscape = kind == ScreenKey.Kind.ESCAPE;
    if (kind == ScreenKey.Kind.CHARACTER) {
      int character = reader.getLastBinding().codePointAt(0);
      if (escaped && EscapeSequence.goesOn(character)) {
        // The rest of a key that is not bound, or that came later than anyone would wait.
        lateKey(character, reader).ifPresent(late -> screen.press(ScreenKey.of(late)));
      } else {
        screen.press(ScreenKey.of(character));
      }
    } else if (kind != null) {
      screen.press(ScreenKey.of(kind));
    }
  }

  private static Optional<ScreenKey.Kind> lateKey(int second, BindingReader reader) {
    try {
      return Optional.ofNullable(
          CURSOR_KEYS.get((char) EscapeSequence.last(second, reader::readCharacter)));
    } catch (IOException e) {
      throw new IOError(e);
    }
  }

  private int rows() {
    return Math.max(LEAST_ROWS, terminal.getRows());
  }

  private int columns() {
    return Math.max(LEAST_COLUMNS, terminal.getColumns());
  }

  /**
   * Draws the lines that have changed. JLine's own display would draw lines and corners in ASCII,
   * or by a second character set that not all terminals have.
   *
   * @param before what the screen shows; empty if it is empty
   * @return what it shows now
   */
  private List<String> draw(LiveScreen screen, List<String> before) {
    // The last column stays free: some terminals would begin another line.
    List<String> lines = screen.lines(columns() - 1, rows(), glyphs).stream()
        .map(line -> colored ? Ansi.of(line) : line.text())
        .toList();
    terminal.writer().print(PICTURE);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(i < before.size() ? before.get(i) : "")) {
        terminal.puts(Capability.cursor_address, i, 0);
        terminal.writer().print(lines.get(i));
        terminal.puts(Capability.clr_eol);
      }
    }
    terminal.writer().print(PICTURE_END);
    terminal.flush();
    return lines;
  }

  private KeyMap<ScreenKey.Kind> keys() {
    KeyMap<ScreenKey.Kind> keys = new KeyMap<>();
    keys.setAmbiguousTimeout(EscapeSequence.REST_MILLIS);
    keys.setUnicode(ScreenKey.Kind.CHARACTER);
    for (char c = FIRST_PRINTABLE; c <= LAST_PRINTABLE; c++) {
      keys.bind(ScreenKey.Kind.CHARACTER, String.valueOf(c));
    }
    keys.bind(ScreenKey.Kind.ENTER, "\r", "\n");
    keys.bind(ScreenKey.Kind.BACKSPACE, KeyMap.del(), "\b");
    keys.bind(ScreenKey.Kind.ESCAPE, KeyMap.esc());
    keys.bind(ScreenKey.Kind.INTERRUPT, KeyMap.ctrl('C'));
    keys.bind(ScreenKey.Kind.END, KeyMap.ctrl('D'));
    bindCursor(keys, Capability.key_left, 'D');
    bindCursor(keys, Capability.key_right, 'C');
    bindCursor(keys, Capability.key_up, 'A');
    bindCursor(keys, Capability.key_down, 'B');
    return keys;
  }

  /** Binds a key that terminals send in either of two modes, whatever they say of themselves. */
  private void bindCursor(KeyMap<ScreenKey.Kind> keys, Capability capability, char last) {
    ScreenKey.Kind kind = CURSOR_KEYS.get(last);
    String key = KeyMap.key(terminal, capability);
    if (key != null) {
      keys.bind(kind, key);
    }
    keys.bind(kind, KeyMap.esc() + "[" + last, KeyMap.esc() + "O" + last);
  }
}
