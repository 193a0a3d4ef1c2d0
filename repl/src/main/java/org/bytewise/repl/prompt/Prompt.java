package org.bytewise.repl.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.repl.learn.Classroom;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Glyphs;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Signals;

/** The prompt of {@code bytewise} without a command, and of {@code bytewise learn}. */
public final class Prompt {
  /** The ways to a terminal of the system, by JLine's names for them. */
  static final String PROVIDERS =
      TerminalBuilder.PROP_PROVIDER_JNI + "," + TerminalBuilder.PROP_PROVIDER_EXEC;

  private static final Size USUAL_SIZE = Size.of(80, 24);

  private Prompt() {}

  /**
   * Reads and answers until the learner leaves or the input ends.
   *
   * @return the exit status: what {@code /exit n} says, else 0, or 1 where input that is no
   *     terminal had a part that failed
   */
  public static int run(PromptOptions options) {
    if (!options.interactive()) {
      return converse(options, help -> new StreamConsole(options, help::isOpen));
    }
    try {
      return run(options, systemTerminal());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the terminal: " + FileReason.of(e), e);
    }
  }

  /** Runs as {@link #run(PromptOptions)} does, at a terminal, which it closes in the end. */
  static int run(PromptOptions options, Terminal terminal) {
    if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
      // Some programs start others at a terminal of no size, on which nothing could be shown.
      terminal.setSize(USUAL_SIZE);
    }
    HistoryFile history = HistoryFile.at(options.historyFile());
    boolean colored = isColored(options, terminal);
    Glyphs glyphs = Glyphs.of(terminal.outputEncoding(), options.environment());
    return converse(options, help -> {
      Console console = new TerminalConsole(terminal, colored, glyphs, history.usable(), help);
      Welcome.print(console, options);
      history.warning().ifPresent(console::error);
      return console;
    });
  }

  /** Makes a console for the help that it gives, which in turn needs the conversation. */
  private interface ConsoleMaker {
    Console make(InputHelp help);
  }

  private static int converse(PromptOptions options, ConsoleMaker maker) {
    AtomicReference<Conversation> conversation = new AtomicReference<>();
    Assistant assistant =
        new Assistant(conversation::get, () -> conversation.get().isAnswering());
    Console console = maker.make(assistant);
    Classroom classroom = new Classroom(
        Curriculum::packaged, () -> Progress.at(options.progressFile()), console::width);
    try (Conversation made = new Conversation(options, console, classroom)) {
      conversation.set(made);
      if (options.learn().isEmpty()) {
        made.warmUp();
      }
      return made.run();
    }
  }

  static Terminal systemTerminal() throws IOException {
    Terminal terminal = TerminalBuilder.builder()
        .name("bytewise")
        .system(true)
        .providers(PROVIDERS)
        .dumb(true)
        // Else JLine asks the terminal what it is, and waits for an answer that not all give.
        .graphemeCluster(false)
        .build();
    if (TerminalConsole.isDumb(terminal)) {
      // JLine leaves the signals of dumb terminals alone, so Ctrl-C would end the tool.
      Signals.register("INT", () -> terminal.raise(Signal.INT));
      DumbSize.find().ifPresent(terminal::setSize);
    }
    return terminal;
  }

  static boolean isColored(PromptOptions options, Terminal terminal) {
    return switch (options.color()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        Integer colors = terminal.getNumericCapability(Capability.max_colors);
        String refused = options.environment().getOrDefault("NO_COLOR", "");
        yield refused.isEmpty() && colors != null && colors >= 8;
      }
    };
  }
}
