package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.lessons.Player;
import org.bytewise.lessons.format.LessonInfo;

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
    return "Continues the lesson, or begins the next one";
  }

  @Override
  public List<String> details() {
    return List.of("An empty line does the same when no question is open.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isEmpty()) {
      lesson(desk, Lessons.playerOrExercise(desk, this));
      return;
    }
    Exercise next = desk.practice()
        .next(desk.exercise().get())
        .orElseThrow(() -> new SlashException(
            "All other exercises are solved; /exercises lists them, /leave ends this one."));
    desk.enter(next, Optional.empty());
  }

  /** Continues the lesson; at its end, begins the one that follows. */
  private static void lesson(Desk desk, Player player) throws SlashException {
    if (player.isDoneAlone()) {
      desk.nextQuestion();
      return;
    }
    Optional<LessonInfo> following =
        player.mode() == Player.Mode.FINISHED ? player.following() : Optional.empty();
    if (following.isPresent()) {
      desk.enter(following.get());
    } else {
      desk.show(player.next());
    }
  }
}
