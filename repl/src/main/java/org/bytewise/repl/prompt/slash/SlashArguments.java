package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;

/** Reading and checking of arguments that several commands need. */
final class SlashArguments {
  private SlashArguments() {}

  static void none(SlashCommand command, String argument) throws SlashException {
    if (!argument.isEmpty()) {
      throw new SlashException("/" + command.name() + " takes no arguments, but got \"" + argument
          + "\"; see /help " + command.name() + ".");
    }
  }

  /**
   * Returns the words of an argument; none of a blank one. What stands between two quotes, single
   * or double, belongs to one word, without them.
   *
   * @throws SlashException if a word begins with a quote that is not closed
   */
  static List<String> words(String argument) throws SlashException {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      int end = c == '"' || c == '\'' ? argument.indexOf(c, i + 1) : -1;
      if (end > 0) {
        word.append(argument, i + 1, end);
        i = end;
        begun = true;
      } else if (!begun && (c == '"' || c == '\'')) {
        throw new SlashException("The quote before " + argument.substring(i + 1)
            + " is not closed; put another " + c + " after the last word that belongs to it.");
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  static void some(SlashCommand command, String argument, String example) throws SlashException {
    if (argument.isEmpty()) {
      throw new SlashException("/" + command.name() + " needs " + command.arguments()
          + " after it, for example /" + command.name() + " " + example);
    }
  }
}
