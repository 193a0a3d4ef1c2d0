package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.StarterExercises;

/** Packs of small exercises, each a renamed copy of the authors' starter exercise. */
public final class TestPack {
  public static final String FIRST = "plain-sum";
  public static final String SECOND = "other-sum";

  private TestPack() {}

  /** Writes a pack with two exercises, {@link #FIRST} and {@link #SECOND}. */
  public static Path writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : StarterExercises.files().entrySet()) {
      if (!file.getKey().startsWith(FIRST + "/")) {
        continue;
      }
      write(folder.resolve(file.getKey()), file.getValue());
      write(
          folder.resolve(file.getKey().replace(FIRST, SECOND)),
          file.getValue()
              .replace(FIRST, SECOND)
              .replace("PlainSum", "OtherSum")
              .replace("A sum without boxes", "Another sum")
              .replace("1. My exercises", "2. More of them")
              .replace("level: easy", "level: hard"));
    }
    write(folder.resolve(ExercisePack.INDEX), FIRST + "\n" + SECOND + "\n");
    return folder;
  }

  /** Writes the authors' starter pack, whose second exercise is the diagnosis {@code busy-line}. */
  public static Path starter(Path folder) throws IOException {
    for (Map.Entry<String, String> file : StarterExercises.files().entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the first exercise of such a pack. */
  public static Exercise first(Path folder) throws IOException {
    return ExercisePack.of(folder).find(FIRST).orElseThrow();
  }

  /** Returns the solution with one part replaced. */
  public static String changed(Exercise exercise, String from, String to) {
    String solution = exercise.sources().solution();
    if (!solution.contains(from)) {
      throw new AssertionError("'" + from + "' is not in\n" + solution);
    }
    return solution.replace(from, to);
  }
}
