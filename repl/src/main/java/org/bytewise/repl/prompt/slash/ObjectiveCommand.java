package org.bytewise.repl.prompt.slash;

/** {@code /objective}: shows the lesson's goal and the current question. */
final class ObjectiveCommand implements SlashCommand {
  @Override
  public String name() {
    return "objective";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows the lesson's goal and the current question";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).objective());
  }
}
