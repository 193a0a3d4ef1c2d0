package org.bytewise.repl.prompt.slash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.repl.exercise.Watch;

/** {@code /exercise}: starts or continues an exercise. */
final class ExerciseCommand implements SlashCommand {
  @Override
  public String name() {
    return "exercise";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String arguments() {
    return "[ID [FOLDER]]";
  }

  @Override
  public String summary() {
    return "Starts or continues an exercise";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Writes the file for you to change to FOLDER, or next to the last one; an existing file is"
            + " never overwritten. Change it in your editor, then /check it; /hint, /solution,"
            + " /show, /reset and /next apply to it, too. Java that you type is free play. /leave"
            + " ends the exercise. 'bytewise exercises watch' checks whenever you save.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty()
        ? desk.practice().pack().ids().stream().map(Suggestion::of).toList()
        : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    String[] words = argument.split("\\s+", 2);
    Exercise exercise = argument.isEmpty()
        ? Watch.whereStopped(desk.practice())
        : desk.practice().find(words[0]);
    desk.enter(exercise, words.length == 1 ? Optional.empty() : Optional.of(Path.of(words[1])));
  }
}
