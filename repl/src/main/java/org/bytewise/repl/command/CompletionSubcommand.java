package org.bytewise.repl.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.bytewise.repl.process.ExitStatus;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bytewise completion}. */
@Command(
    name = "completion",
    header = "Print a completion script for a shell.",
    description = {
      "",
      "To load it into the current bash or zsh:",
      "",
      "  source <(bytewise completion bash)",
      "  source <(bytewise completion zsh)",
      "",
      "For fish, once:",
      "",
      "  bytewise completion fish > ~/.config/fish/completions/bytewise.fish"
    })
public final class CompletionSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  /** A shell that there is a script for. */
  public enum Shell {
    BASH,
    ZSH,
    FISH;

    /** Returns the value as it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      defaultValue = "bash",
      description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  CompletionSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    root.surroundings().out().print(script(shell, root));
    return ExitStatus.FINE;
  }

  /** Returns the script of a shell. */
  static String script(Shell shell, BytewiseCommand root) {
    CommandLine whole = Assembly.whole(root.surroundings());
    if (shell == Shell.FISH) {
      return FishCompletion.of(whole);
    }
    // It is read by a shell that runs already: no line says which program runs it.
    String script = AutoComplete.bash("bytewise", whole).replaceFirst("^#!.*\\R", "");
    // zsh runs the same script, through its own emulation; where the file is on its fpath, it
    // wants to be told which command it completes.
    return shell == Shell.ZSH ? "#compdef bytewise\n" + script : script;
  }
}
