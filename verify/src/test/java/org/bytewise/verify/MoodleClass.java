package org.bytewise.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;

/**
 * Makes a class as Moodle's "Download all submissions" and its list of participants have it: a
 * folder for each student, with an answer for each exercise; some are right, some over budget, some
 * wrong, and some are missing. Runs by itself, too, with the arguments FOLDER, STUDENTS and
 * EXERCISES.
 */
final class MoodleClass {
  static final String CREDIT = "points: 10\ncredit: 60% results, 40% budget in proportion\n";

  private static final Path COURSE =
      Path.of("exercises/src/main/resources/org/bytewise/exercises/course");

  private static final List<String> FIRST = List.of(
      "Anna", "Béla", "Chloé", "Dmitri", "Elif", "Frank", "Grace", "Håkon", "Ines", "Jürgen");
  private static final List<String> LAST = List.of("Müller", "O'Brien", "van der Berg");

  /** One in so many students submits nothing at all. */
  private static final int LAZY = 10;

  private MoodleClass() {}

  public static void main(String[] args) throws IOException {
    make(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  /**
   * Writes the folder {@code submissions}, the table {@code class.csv} and the folder {@code pack}
   * with exercises of the course, each with ten points and partial credit.
   */
  static void make(Path folder, int students, int count) throws IOException {
    List<Exercise> exercises = pack(folder.resolve("pack"), count);
    StringBuilder table = new StringBuilder("First name,Last name,ID number,Email address\n");
    for (int i = 0; i < students; i++) {
      String first = FIRST.get(i % FIRST.size());
      String last = LAST.get(i / FIRST.size() % LAST.size());
      table.append("%s,%s,%d,student%d@school.example\n".formatted(first, last, 7000 + i, i));
      if (i % LAZY == LAZY - 1) {
        continue;
      }
      Path own = folder
          .resolve("submissions")
          .resolve("%s %s_%d_assignsubmission_file_".formatted(first, last, 91_000 + i));
      Files.createDirectories(own);
      for (int j = 0; j < exercises.size(); j++) {
        String answer = answer(exercises.get(j), i, j);
        if (answer != null) {
          Files.writeString(own.resolve(exercises.get(j).fileName()), answer);
        }
      }
    }
    Files.writeString(folder.resolve("class.csv"), table);
  }

  /** Returns a student's answer to an exercise; null if it is missing. */
  private static String answer(Exercise exercise, int student, int index) {
    List<String> wrong = new ArrayList<>(exercise.sources().wrong().values());
    return switch (student == 0 ? 0 : (3 * student + 7 * index) % 10) {
      case 0, 4, 7 -> exercise.sources().solution();
      case 1, 8 -> exercise.sources().alternative();
      case 2 -> exercise.sources().start();
      case 3 -> wrong.get(student % wrong.size());
      case 5 -> "package homework;\n\n" + exercise.sources().solution();
      case 6 -> wrong.get((student + 1) % wrong.size());
      default -> null;
    };
  }

  private static List<Exercise> pack(Path folder, int count) throws IOException {
    Path course = Launcher.root().resolve(COURSE);
    List<String> ids = ExercisePack.of(course).ids().subList(0, count);
    for (String id : ids) {
      Files.createDirectories(folder.resolve(id));
      try (Stream<Path> files = Files.list(course.resolve(id))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file);
          Files.writeString(
              folder.resolve(id).resolve(file.getFileName()),
              file.endsWith("exercise.md")
                  ? text.replaceFirst("\nlevel:", "\n" + CREDIT + "level:")
                  : text);
        }
      }
    }
    Files.writeString(folder.resolve(ExercisePack.INDEX), String.join("\n", ids) + "\n");
    return ExercisePack.of(folder).all();
  }
}
