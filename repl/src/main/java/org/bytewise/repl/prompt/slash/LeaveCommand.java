package org.bytewise.repl.prompt.slash;

/** {@code /leave}: leaves the lesson; /learn takes you back to your place. */
final class LeaveCommand implements SlashCommand {
  @Override
  public String name() {
    return "leave";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Leaves the lesson; /learn takes you back to your place";
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Arguments.none(this, argument);
    Lessons.player(desk, this);
    desk.leaveLesson();
  }
}
