package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.exercises.Exercise;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;

/** What the prompt shows of an exercise. */
public final class ExerciseScreen {
  private ExerciseScreen() {}

  /** Returns the task; measures the evidence of a diagnosis first, and shows that it does. */
  public static List<Part> task(Desk desk, Exercise exercise) {
    Screen screen = desk.screen();
    try {
      desk.practice()
          .gather(exercise, stage -> screen.stage(stage + " " + screen.glyphs().ellipsis()));
    } finally {
      screen.progress("");
    }
    return desk.practice().task(exercise, ScreenText.proseColumns(screen.width()), screen.glyphs());
  }
}
