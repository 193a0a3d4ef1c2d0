package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;

/** {@code /drop}: drops variables, methods, types or imports. */
final class DropCommand implements SlashCommand {
  @Override
  public String name() {
    return "drop";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "NAME|ID...";
  }

  @Override
  public String summary() {
    return "Drops variables, methods, types or imports";
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Declarations.suggestAll(desk);
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (argument.isEmpty()) {
      throw new SlashException("/drop needs a name or a number from /list.");
    }
    List<String> unknown = new ArrayList<>();
    for (String word : SlashArguments.words(argument)) {
      List<String> dropped = desk.workbench().session().drop(word);
      if (dropped.isEmpty()) {
        unknown.add(word);
      } else {
        desk.screen().print("dropped " + String.join(", ", dropped));
      }
    }
    if (!unknown.isEmpty()) {
      throw new SlashException(
          "There is no " + String.join(", no ", unknown) + " to drop; see /list.");
    }
  }
}
