package org.bytewise.repl.prompt.slash;

/** {@code /back}: shows the previous step again. */
final class BackCommand implements SlashCommand {
  @Override
  public String name() {
    return "back";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows the previous step again";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).back());
  }
}
