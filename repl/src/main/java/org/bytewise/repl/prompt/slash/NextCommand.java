package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;

/** {@code /next}: continues the lesson, or goes to the next exercise. */
final class NextCommand implements SlashCommand {
  @Override
  public String name() {
    return "next";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Continues the lesson, or goes to the next exercise";
  }

  @Override
  public List<String> details() {
    return List.of("An empty line does the same when no question is open.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isEmpty()) {
      desk.show(Lessons.playerOrExercise(desk, this).next());
      return;
    }
    Exercise next = desk.practice()
        .next(desk.exercise().get())
        .orElseThrow(() -> new SlashException(
            "All other exercises are solved; /exercises lists them, /leave ends this one."));
    desk.enter(next, Optional.empty());
  }
}
