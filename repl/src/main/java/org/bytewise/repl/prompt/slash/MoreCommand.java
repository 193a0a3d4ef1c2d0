package org.bytewise.repl.prompt.slash;

/** {@code /more}: shows what is worth reading on the lesson's subject. */
final class MoreCommand implements SlashCommand {
  @Override
  public String name() {
    return "more";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows what is worth reading on the lesson's subject";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).more());
  }
}
