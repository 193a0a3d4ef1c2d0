package org.bytewise.repl.prompt;

import java.io.IOException;
import java.util.Optional;
import org.bytewise.instruments.LiveScreen;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.screen.Glyphs;
import org.jline.terminal.Terminal;

/** The system's terminal, opened while a live screen is shown on it. */
public final class SystemScreen implements LiveTerminal {
  private final PromptOptions options;

  /** The show that is on; null if none is. */
  private volatile ScreenShow show;

  private SystemScreen(PromptOptions options) {
    this.options = options;
  }

  /** Returns the terminal; empty if there is none or it cannot move its cursor. */
  public static Optional<LiveTerminal> find(PromptOptions options) {
    boolean dumb = options.environment().getOrDefault("TERM", "dumb").equals("dumb");
    return options.interactive() && !dumb
        ? Optional.of(new SystemScreen(options))
        : Optional.empty();
  }

  @Override
  public boolean show(LiveScreen screen) {
    try (Terminal terminal = Prompt.systemTerminal()) {
      if (TerminalConsole.isDumb(terminal)) {
        return false;
      }
      show = new ScreenShow(
          terminal,
          Prompt.isColored(options, terminal),
          Glyphs.of(options.charset(), options.environment()));
      return show.show(screen);
    } catch (IOException e) {
      return false;
    } finally {
      show = null;
    }
  }

  @Override
  public void redraw() {
    ScreenShow current = show;
    if (current != null) {
      current.redraw();
    }
  }
}
