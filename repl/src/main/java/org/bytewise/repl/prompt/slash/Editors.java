package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which editor {@code /edit} opens: the one that {@code /set editor} has chosen, that of
 * the environment, or the built-in one. Not thread-safe.
 */
public final class Editors {
  private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");

  private final Map<String, String> environment;
  private final boolean terminal;
  private final Optional<TextEditor> builtIn;
  private Optional<String> chosen = Optional.empty();

  /**
   * Creates a choice among editors.
   *
   * @param terminal whether there is one for an editor of the system
   * @param builtIn empty if the terminal cannot show it
   */
  public Editors(Map<String, String> environment, boolean terminal, Optional<TextEditor> builtIn) {
    this.environment = environment;
    this.terminal = terminal;
    this.builtIn = builtIn;
  }

  /** Chooses an editor by a command of the shell, to which the file's name is appended. */
  void choose(String command) {
    chosen = Optional.of(command);
  }

  /** Forgets the choice. */
  void useDefault() {
    chosen = Optional.empty();
  }

  /** Returns the editor to open; empty if there is none, or no terminal for it. */
  Optional<TextEditor> current() {
    return terminal
        ? chosen.or(this::ofEnvironment).<TextEditor>map(ShellEditor::new).or(() -> builtIn)
        : Optional.empty();
  }

  private Optional<String> ofEnvironment() {
    return variable().map(environment::get);
  }

  private Optional<String> variable() {
    return VARIABLES.stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .findFirst();
  }

  /** Describes the choice in a sentence. */
  String sentence() {
    if (chosen.isPresent()) {
      return "/edit opens " + chosen.get() + ", which /set editor has chosen.";
    }
    return variable()
        .map(name -> "/edit opens " + environment.get(name) + ", from the variable " + name + ".")
        .orElse(
            builtIn.isPresent()
                ? "/edit opens the built-in editor."
                : "/edit has no editor; /set editor COMMAND chooses one.");
  }
}
