package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The submissions of a class, generated from an exercise's own answers, right and wrong. Each is a
 * folder with the student's name and one source file.
 *
 * @param exercise the exercise's id
 * @param folder contains one folder per submission
 * @param sources the source files, in the order of the folders
 * @param trial the exercise's {@code Trial.java}
 */
record Submissions(String exercise, Path folder, List<Path> sources, Path trial) {
  /** The usual number of submissions. */
  static final int COUNT = 40;

  private static final String COURSE = "exercises/src/main/resources/org/bytewise/exercises/course";

  /** Preferred exercises, the first that exists; otherwise the first of the course is used. */
  private static final List<String> PREFERRED = List.of("longest-word", "price-list");

  Submissions {
    sources = List.copyOf(sources);
  }

  /**
   * Writes the submissions.
   *
   * @param count how many
   * @throws SideException if there is no exercise to generate them from
   */
  static Submissions write(BenchmarkPaths place, int count) throws IOException {
    Path exercise = exercise(place.root().resolve(COURSE));
    String id = exercise.getFileName().toString();
    List<String> answers = new ArrayList<>();
    for (Path file : answers(exercise)) {
      answers.add(Files.readString(file));
    }
    Path folder = Files.createTempDirectory(place.scratch(), "submissions-");
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path student = folder.resolve(String.format(Locale.ROOT, "student-%04d", i + 1));
      Files.createDirectory(student);
      // All files differ, so that no result can be reused.
      String text = "// " + student.getFileName() + "\n" + answers.get(i % answers.size());
      sources.add(Files.writeString(student.resolve(className(id) + ".java"), text));
    }
    return new Submissions(id, folder, sources, exercise.resolve("Trial.java"));
  }

  private static Path exercise(Path course) throws IOException {
    if (Files.isDirectory(course)) {
      List<Path> folders;
      try (Stream<Path> all = Files.list(course)) {
        folders = all.filter(folder -> Files.exists(folder.resolve("solution.java")))
            .sorted()
            .toList();
      }
      for (String id : PREFERRED) {
        if (folders.contains(course.resolve(id))) {
          return course.resolve(id);
        }
      }
      if (!folders.isEmpty()) {
        return folders.get(0);
      }
    }
    throw new SideException("there is no exercise in " + COURSE + " to generate submissions from");
  }

  private static List<Path> answers(Path exercise) throws IOException {
    try (Stream<Path> files = Files.list(exercise)) {
      return files
          .filter(file -> file.getFileName()
              .toString()
              .matches("(?:solution|alternative|wrong-[a-z0-9-]+)\\.java"))
          .sorted()
          .toList();
    }
  }

  /** Returns the class name of an exercise: {@code JoinOnce} for {@code join-once}. */
  static String className(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
