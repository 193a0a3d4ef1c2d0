package org.bytewise.repl.prompt.slash;

/** {@code /restart}: restarts the lesson from its first step. */
final class RestartCommand implements SlashCommand {
  @Override
  public String name() {
    return "restart";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Restarts the lesson from its first step";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).start());
  }
}
