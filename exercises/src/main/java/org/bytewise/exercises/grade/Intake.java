package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/**
 * Finds submissions: files, folders and archives named by student. A folder that is given has a
 * folder, an archive or a file for each student. Links are not followed, and nothing is written.
 */
public final class Intake {
  private static final int MOST_DEPTH = 6;
  private static final String JAVA = ".java";

  /** Exercises by the file that a learner writes for them. */
  private final Map<String, String> exercisesByFile = new HashMap<>();

  private final Optional<String> only;
  private final Map<String, Submission> submissions = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private Intake(ExercisePack pack, Optional<String> only) {
    this.only = only;
    pack.ids().forEach(id -> exercisesByFile.put(Exercise.fileName(id), id));
  }

  /**
   * What was found.
   *
   * @param submissions by student, then exercise
   * @param leftOut files that are no submissions, each with the reason
   */
  public record Taken(List<Submission> submissions, List<String> leftOut) {
    public Taken {
      submissions = List.copyOf(submissions);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Looks through paths.
   *
   * @param only the exercise that all submissions are for; empty where the files' names tell
   * @throws GradeException where a path is not there or cannot be read, or there is no such
   *     exercise
   */
  public static Taken read(List<Path> paths, ExercisePack pack, Optional<String> only) {
    if (only.isPresent() && !pack.ids().contains(only.get())) {
      throw new GradeException(
          "there is no exercise '" + only.get() + "'; bytewise exercises list shows all");
    }
    Intake intake = new Intake(pack, only);
    for (Path path : paths) {
      try {
        intake.top(path);
      } catch (IOException e) {
        throw new GradeException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
    return new Taken(List.copyOf(intake.submissions.values()), intake.leftOut);
  }

  private void top(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new GradeException("there is no file or folder " + path);
    }
    if (!Files.isDirectory(path)) {
      file(path, Names.student(fileName(path.toAbsolutePath().normalize().getParent())));
      return;
    }
    List<Path> children;
    try (Stream<Path> list = Files.list(path)) {
      children = list.sorted(Comparator.comparing(Path::toString)).toList();
    }
    for (Path child : children) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        folder(child, Names.student(fileName(child)));
      } else {
        file(child, Names.student(fileName(path.toAbsolutePath().normalize())));
      }
    }
  }

  private static String fileName(Path path) {
    Path name = path == null ? null : path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** A file beside others: its own name may name the student. */
  private void file(Path path, String folderName) throws IOException {
    String name = fileName(path);
    if (SubmittedArchive.isArchive(name)) {
      archive(path, Names.student(SubmittedArchive.baseName(name)));
    } else if (name.endsWith(JAVA)) {
      Names.Parts parts = Names.parts(name);
      String student = parts.student().isEmpty() ? folderName : Names.shown(parts.student());
      take(student, parts.file(), path);
    } else if (!name.startsWith(".")) {
      leaveOut(path.toString(), "it is no .java file and no archive");
    }
  }

  private void folder(Path folder, String student) throws IOException {
    Files.walkFileTree(folder, Set.<FileVisitOption>of(), MOST_DEPTH, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        String name = fileName(file);
        if (SubmittedArchive.isArchive(name)) {
          archive(file, student);
        } else if (name.endsWith(JAVA)) {
          take(student, Names.parts(name).file(), file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        leaveOut(file.toString(), "it cannot be read");
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private void take(String student, String file, Path path) throws IOException {
    Optional<String> exercise = exercise(file);
    if (exercise.isEmpty()) {
      leaveOut(path.toString(), Names.shown(file) + " is the file of no exercise");
      return;
    }
    try {
      String text = SubmittedFile.text(SubmittedFile.read(path, SubmittedFile.MOST_SOURCE_BYTES));
      add(Submission.taken(student, exercise.get(), origin(path.toString()), text));
    } catch (Refused e) {
      add(Submission.refused(
          student, exercise.get(), origin(path.toString()), e.verdict(), e.getMessage()));
    }
  }

  private void archive(Path path, String student) throws IOException {
    try {
      byte[] bytes = SubmittedFile.read(path, SubmittedFile.MOST_ARCHIVE_BYTES);
      List<SubmittedArchive.Entry> entries = SubmittedArchive.read(fileName(path), bytes);
      for (SubmittedArchive.Entry entry : entries) {
        String origin = path + "!" + entry.path();
        Optional<String> exercise = exercise(entry.fileName());
        if (exercise.isPresent()) {
          add(Submission.taken(student, exercise.get(), origin(origin), entry.text()));
        } else {
          leaveOut(origin, Names.shown(entry.fileName()) + " is the file of no exercise");
        }
      }
    } catch (Refused e) {
      refuseArchive(path, student, e);
    }
  }

  private void refuseArchive(Path path, String student, Refused e) {
    if (only.isPresent()) {
      add(Submission.refused(
          student, only.get(), origin(path.toString()), e.verdict(), e.getMessage()));
    } else {
      // Without a look into it nobody knows what it is for; all exercises would be guessed.
      add(Submission.refused(
          student, Submission.UNKNOWN, origin(path.toString()), e.verdict(), e.getMessage()));
    }
  }

  /** The exercise that a file is for. */
  private Optional<String> exercise(String file) {
    if (only.isEmpty()) {
      return Optional.ofNullable(exercisesByFile.get(file));
    }
    return file.equals(Exercise.fileName(only.get())) || !exercisesByFile.containsKey(file)
        ? only
        : Optional.empty();
  }

  private static String origin(String path) {
    return Names.shown(path);
  }

  private void add(Submission submission) {
    String key = submission.student() + "\0" + submission.exercise();
    Submission earlier = submissions.putIfAbsent(key, submission);
    if (earlier != null) {
      leaveOut(
          submission.origin(),
          submission.student() + " has handed in " + earlier.origin() + " for the same exercise");
    }
  }

  private void leaveOut(String path, String reason) {
    leftOut.add(Names.shown(path) + ": " + reason);
  }
}
