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

    /** The heading in the overview. */
    public String title() {
      return title;
    }
  }

  /** The name without its slash. */
  String name();

  /** Other names without their slash; they are not listed. */
  default List<String> aliases() {
    return List.of();
  }

  Group group();

  /** What may follow the name, such as {@code NAME...}; empty where nothing may. */
  default String arguments() {
    return "";
  }

  /** What it does, as one short line without a full stop. */
  String summary();

  /** More to know, in paragraphs. */
  default List<String> details() {
    return List.of();
  }

  /** Whether its argument is Java, so that it is completed and highlighted as such. */
  default boolean takesJava() {
    return false;
  }

  /**
   * What the last word of an argument may be. Called while the learner types: quick, and silent.
   *
   * @param before the words before it
   */
  default List<Suggestion> suggest(Desk desk, List<String> before) {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param argument what follows the name, without white space around it
   * @throws SlashException if it cannot be done
   */
  void run(Desk desk, String argument) throws SlashException;
}
