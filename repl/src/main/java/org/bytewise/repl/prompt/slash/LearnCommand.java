package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.screen.Nearest;

/** {@code /learn}: starts a lesson, or continues where you stopped. */
final class LearnCommand implements SlashCommand {
  @Override
  public String name() {
    return "learn";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String arguments() {
    return "[LESSON]";
  }

  @Override
  public String summary() {
    return "Starts a lesson, or continues where you stopped";
  }

  @Override
  public List<String> details() {
    return List.of(
        "LESSON is an id or a number from /lessons. A lesson has its own session; /leave takes you"
            + " back to yours.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty()
        ? desk.classroom().curriculum().lessons().stream()
            .map(lesson -> new Suggestion(lesson.id(), lesson.title()))
            .toList()
        : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    LessonInfo lesson = argument.isEmpty()
        ? desk.classroom().whereStopped()
        : desk.classroom()
            .curriculum()
            .find(argument)
            .orElseThrow(() -> new SlashException("There is no lesson \"" + argument + "\""
                + desk.classroom()
                    .curriculum()
                    .nearest(argument)
                    .map(near -> "; " + Nearest.question(near) + " /lessons lists them.")
                    .orElse("; /lessons lists them.")));
    desk.enter(lesson);
  }
}
