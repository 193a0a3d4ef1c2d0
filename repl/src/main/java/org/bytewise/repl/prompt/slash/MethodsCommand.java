package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /methods}: lists the methods with their signatures. */
final class MethodsCommand implements SlashCommand {
  @Override
  public String name() {
    return "methods";
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
    return "Lists the methods with their signatures";
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Declarations.suggest(desk, Declarations.Sort.METHODS);
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Declarations.print(desk, Declarations.Sort.METHODS, argument);
  }
}
