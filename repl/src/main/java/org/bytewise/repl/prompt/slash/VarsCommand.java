package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /vars}: lists the variables with their values. */
final class VarsCommand implements SlashCommand {
  @Override
  public String name() {
    return "vars";
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
    return "Lists the variables with their values";
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Declarations.suggest(desk, Declarations.Sort.VARIABLES);
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Declarations.print(desk, Declarations.Sort.VARIABLES, argument);
  }
}
