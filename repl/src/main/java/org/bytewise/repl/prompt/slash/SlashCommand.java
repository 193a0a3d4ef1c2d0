package org.bytewise.repl.prompt.slash;

import java.util.List;

/** A command of the prompt. Stateless. */
public interface SlashCommand {

  /** Where the overview lists a command. */
  enum Group {
    MEASURE("Measure"),
    LEARN("Learn"),
    SESSION("Session, as in jshell");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** Returns the heading in the overview. */
    public String title() {
      return title;
    }
  }

  /** Returns the name without its slash. */
  String name();

  /** Returns the aliases without their slash; they are not listed. */
  default List<String> aliases() {
    return List.of();
  }

  Group group();

  /** Returns the arguments, such as {@code NAME...}; empty if there are none. */
  default String arguments() {
    return "";
  }

  /** Returns the summary: one short line without a full stop. */
  String summary();

  /** Returns the long help, one string per paragraph. */
  default List<String> details() {
    return List.of();
  }

  /** Returns whether its argument is Java, so that it is completed and highlighted as such. */
  default boolean takesJava() {
    return false;
  }

  /**
   * Returns completions of the last word of an argument. Called while the learner types, so it must
   * be quick and silent.
   *
   * @param before the words before it
   */
  default List<Suggestion> suggest(Desk desk, List<String> before) {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param argument the text after the name, without surrounding white space
   * @throws SlashException if it fails
   */
  void run(Desk desk, String argument) throws SlashException;
}
