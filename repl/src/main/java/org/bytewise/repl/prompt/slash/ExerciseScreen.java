package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.exercises.Exercise;
import org.bytewise.screen.Part;

/** What the prompt shows of an exercise. */
public final class ExerciseScreen {
  /** Prose is hard to read on wider lines. */
  private static final int PROSE_COLUMNS = 80;

  /** The columns before what an instrument draws. */
  private static final int INDENT = 2;

  private ExerciseScreen() {}

  /** Returns the task; measures the evidence of a diagnosis first, and shows that it does. */
  public static List<Part> task(Desk desk, Exercise exercise) {
    Screen screen = desk.screen();
    try {
      desk.practice()
          .gather(
              exercise, stage -> screen.progress(stage + " " + screen.glyphs().ellipsis()));
    } finally {
      screen.progress("");
    }
    return desk.practice()
        .task(exercise, Math.min(PROSE_COLUMNS, screen.width()) - INDENT, screen.glyphs());
  }
}
