package org.bytewise.instruments;

import java.util.List;

/**
 * An instrument that answers one question about code: a command of the prompt ({@code /growth}), of
 * the command line ({@code bytewise growth}), and of lessons. Stateless.
 */
public interface Instrument {

  /** The name without its slash. */
  String name();

  /** What follows the name, such as {@code EXPRESSION [N]}; empty where nothing may. */
  String arguments();

  /** What it does, as one short line without a full stop. */
  String summary();

  /** More to know, in paragraphs. */
  List<String> details();

  /** Calls of it, without the name, that a reader may copy. */
  List<String> examples();

  /** Whether its argument is Java, so that it is completed and highlighted as such. */
  default boolean takesJava() {
    return true;
  }

  /**
   * What the last word of an argument may be, where that is no Java.
   *
   * @param before the words before it
   */
  default List<String> words(List<String> before) {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param argument what follows the name, without white space around it
   * @throws InstrumentException if the argument cannot be read, or is nothing that the tool can look at
   */
  Report run(InstrumentContext context, String argument) throws InstrumentException;
}
