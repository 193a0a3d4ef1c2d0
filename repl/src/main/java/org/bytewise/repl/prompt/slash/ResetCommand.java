package org.bytewise.repl.prompt.slash;

import java.nio.file.Path;
import java.util.List;
import org.bytewise.exercises.Exercise;

/** {@code /reset}: forgets everything you have declared. */
final class ResetCommand implements SlashCommand {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Forgets everything you have declared";
  }

  @Override
  public List<String> details() {
    return List.of(
        "It asks first. Your code then runs in a fresh VM. /env resets with other flags.",
        "In an exercise, it resets the exercise's file to its start; your version is kept next to"
            + " it.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      resetExercise(desk, desk.exercise().get());
      return;
    }
    if (desk.screen().confirm("Forget everything you have declared?")) {
      desk.reset(desk.vmFlags(), desk.classPath());
      desk.screen().print("Started a fresh session.");
    } else {
      desk.screen().print("Nothing was changed.");
    }
  }

  private static void resetExercise(Desk desk, Exercise exercise) {
    Path file = desk.practice().file(exercise);
    if (desk.screen().confirm("Reset " + file + " to its start?")) {
      Path aside = desk.practice().reset(exercise);
      desk.screen().print("Your previous version is in " + aside);
    } else {
      desk.screen().print("Nothing was changed.");
    }
  }
}
