package org.bytewise.repl.prompt.slash;

/** {@code /leave}: leaves the lesson or exercise; your progress is saved. */
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
    return "Leaves the lesson or exercise; your progress is saved";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      desk.leaveExercise();
    } else {
      Lessons.playerOrExercise(desk, this);
      desk.leaveLesson();
    }
  }
}
