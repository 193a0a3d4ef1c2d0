package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /history}: lists what was typed, commands included. */
final class HistoryCommand implements SlashCommand {
  @Override
  public String name() {
    return "history";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Lists what you typed, including commands";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    for (String input : desk.inputs()) {
      List<String> lines = input.lines().toList();
      for (String line : lines) {
        desk.screen().print("  " + line);
      }
    }
  }
}
