package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Exercise;
import org.bytewise.repl.exercise.Calls;
import org.bytewise.repl.exercise.CheckText;
import org.bytewise.repl.exercise.Checked;
import org.bytewise.repl.exercise.Practice;
import org.bytewise.screen.ScreenText;

/** {@code /check}: checks your exercise; in a lesson, shows what is asked. */
final class CheckCommand implements SlashCommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Checks your exercise; in a lesson, shows what is asked";
  }

  @Override
  public List<String> details() {
    return List.of(
        "In an exercise, it compiles and runs your file and compares its cost with its budgets.",
        "In a lesson, Java answers are judged as soon as you type them; this shows the question"
            + " again, with your answer.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    if (desk.exercise().isPresent()) {
      check(desk, desk.exercise().get());
    } else {
      desk.show(Lessons.playerOrExercise(desk, this).show());
    }
  }

  private static void check(Desk desk, Exercise exercise) throws SlashException {
    Practice practice = desk.practice();
    Screen screen = desk.screen();
    Optional<Checked> checked;
    try {
      checked = practice.check(
          exercise,
          practice.file(exercise),
          stage -> screen.stage(stage + " " + screen.glyphs().ellipsis()));
    } finally {
      screen.progress("");
    }
    Checked found = checked.orElseThrow(() -> new SlashException("The check was stopped."));
    desk.show(new CheckText(ScreenText.proseColumns(screen.width()), screen.glyphs(), Calls.PROMPT)
        .of(found, practice.next(exercise).map(Exercise::id)));
  }
}
