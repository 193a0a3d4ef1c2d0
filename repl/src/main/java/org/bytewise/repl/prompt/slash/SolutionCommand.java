package org.bytewise.repl.prompt.slash;

/** {@code /solution}: shows the solution, once answered or after the last hint. */
final class SolutionCommand implements SlashCommand {
  @Override
  public String name() {
    return "solution";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows the solution, once answered or after the last hint";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      desk.show(desk.practice().solution(desk.exercise().get()));
    } else {
      desk.show(Lessons.playerOrExercise(desk, this).solution());
    }
  }
}
