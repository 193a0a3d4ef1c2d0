package org.bytewise.repl.archives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.repl.command.CommandLines;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.ToolArchives;

/** Grades an answer that passes and one that does not. */
final class GradeTraining {
  /** Its start works, but over budget. */
  private static final String EXERCISE = "plate-check";

  private static final List<String> IN_A_SANDBOX = List.of();
  private static final List<String> WITHOUT = List.of("--unsafe-no-sandbox");

  private GradeTraining() {}

  /**
   * Grades them.
   *
   * @param folder for the answers
   * @return the exit status: 0 if both had the right verdict
   */
  static int run(Path folder) throws IOException {
    Exercise exercise = ExercisePack.packaged().find(EXERCISE).orElseThrow();
    Path right = write(folder.resolve("right"), exercise, exercise.sources().solution());
    Path wrong = write(folder.resolve("wrong"), exercise, exercise.sources().start());
    // Where there is no sandbox, grading without one is what can be made quicker.
    List<String> how =
        grade(right, IN_A_SANDBOX) == ExitStatus.ENVIRONMENT ? WITHOUT : IN_A_SANDBOX;
    int failed = grade(wrong, how);
    int passed = grade(right, how);
    ToolArchives archives = ToolArchives.ofProcess();
    if (archives != null) {
      // What every start ends with.
      archives.isWanted();
    }
    return passed == ExitStatus.FINE && failed == ExitStatus.FAILED
        ? ExitStatus.FINE
        : ExitStatus.ENVIRONMENT;
  }

  private static Path write(Path folder, Exercise exercise, String source) throws IOException {
    return Files.writeString(Files.createDirectory(folder).resolve(exercise.fileName()), source);
  }

  private static int grade(Path file, List<String> how) {
    List<String> words = new ArrayList<>(List.of("grade", "--one", file.toString()));
    words.addAll(how);
    return CommandLines.run(words.toArray(String[]::new), Surroundings.ofProcess());
  }
}
