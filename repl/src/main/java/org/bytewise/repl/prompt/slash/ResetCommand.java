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
        "The code runs in a fresh VM afterwards. It asks first. /env resets with other flags.",
        "In an exercise it is the exercise's file that begins anew; what you have written is kept "
            + "beside it.");
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
      desk.screen().print("A fresh session.");
    } else {
      desk.screen().print("Nothing was changed.");
    }
  }

  private static void resetExercise(Desk desk, Exercise exercise) {
    Path file = desk.practice().file(exercise);
    if (desk.screen().confirm("Write the start again in " + file + "?")) {
      Path aside = desk.practice().reset(exercise);
      desk.screen().print("What you had written is in " + aside);
    } else {
      desk.screen().print("Nothing was changed.");
    }
  }
}
