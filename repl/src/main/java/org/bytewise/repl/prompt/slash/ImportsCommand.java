package org.bytewise.repl.prompt.slash;

/** {@code /imports}: lists the imports. */
final class ImportsCommand implements SlashCommand {
  @Override
  public String name() {
    return "imports";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Lists the imports";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Declarations.print(desk, Declarations.Sort.IMPORTS, argument);
  }
}
