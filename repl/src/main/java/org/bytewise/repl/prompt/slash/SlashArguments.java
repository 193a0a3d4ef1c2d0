package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.stream.Stream;

/** Reading and checking of arguments that several commands need. */
final class SlashArguments {
  private SlashArguments() {}

  static void none(SlashCommand command, String argument) throws SlashException {
    if (!argument.isEmpty()) {
      throw new SlashException("/" + command.name() + " takes no arguments, but got \"" + argument
          + "\"; see /help " + command.name() + ".");
    }
  }

  /** The words of an argument; none of a blank one. */
  static List<String> words(String argument) {
    return Stream.of(argument.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  static void some(SlashCommand command, String argument, String example) throws SlashException {
    if (argument.isEmpty()) {
      throw new SlashException("/" + command.name() + " needs " + command.arguments()
          + " after it, for example /" + command.name() + " " + example);
    }
  }
}
