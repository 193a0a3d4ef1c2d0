package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.repl.exercise.ExerciseList;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;

/** {@code /exercises}: lists the exercises and your progress. */
final class ExercisesCommand implements SlashCommand {
  @Override
  public String name() {
    return "exercises";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String arguments() {
    return "[WORD]";
  }

  @Override
  public String summary() {
    return "Lists the exercises and your progress";
  }

  @Override
  public List<String> details() {
    return List.of(
        "With WORD, lists those that have it in their id, title, chapter or level. Each shows par"
            + " in objects, as measured in your last check, and your best compared with par.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    ExerciseList list = ExerciseList.of(
        desk.practice(),
        new ExerciseList.Filter(Optional.empty(), Optional.empty(), Optional.empty(), argument));
    if (list.isEmpty()) {
      throw new SlashException(
          argument.isEmpty()
              ? "There are no exercises."
              : "There is no exercise with \"" + argument + "\"; /exercises lists them all.");
    }
    List<List<Line>> chapters =
        new ArrayList<>(list.lines(desk.screen().width(), desk.screen().glyphs()));
    chapters.add(List.of(Line.EMPTY, Line.of(Style.MUTED, "/exercise ID starts one.")));
    desk.screen().print(Paging.pages(desk.screen(), chapters));
  }
}
