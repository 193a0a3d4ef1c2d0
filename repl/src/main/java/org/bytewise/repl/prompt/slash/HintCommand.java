package org.bytewise.repl.prompt.slash;

/** {@code /hint}: gives a hint, more explicit each time. */
final class HintCommand implements SlashCommand {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Gives a hint, more explicit each time";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      desk.show(desk.practice().hint(desk.exercise().get()));
    } else {
      desk.show(Lessons.playerOrExercise(desk, this).hint());
    }
  }
}
