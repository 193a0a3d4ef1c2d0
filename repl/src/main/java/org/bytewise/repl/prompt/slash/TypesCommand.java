package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /types}: lists the classes, interfaces, enums and records. */
final class TypesCommand implements SlashCommand {
  @Override
  public String name() {
    return "types";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[NAME]";
  }

  @Override
  public String summary() {
    return "Lists the classes, interfaces, enums and records";
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Declarations.suggest(desk, Declarations.Sort.TYPES);
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Declarations.print(desk, Declarations.Sort.TYPES, argument);
  }
}
