package org.bytewise.repl.prompt.slash;

import org.bytewise.exercises.Exercise;

/** {@code /show}: shows the task of the exercise, or the step of the lesson, again. */
final class ShowCommand implements SlashCommand {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows the exercise's task, or the lesson's step, again";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      Exercise exercise = desk.exercise().get();
      desk.show(ExerciseScreen.task(desk, exercise));
    } else {
      desk.show(Lessons.playerOrExercise(desk, this).show());
    }
  }
}
