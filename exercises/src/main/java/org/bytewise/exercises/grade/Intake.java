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
import org.bytewise.screen.FileReason;

/**
 * Finds submissions in files, folders and archives named after students. A folder on the command
 * line contains a folder, an archive or a file for each student. Symbolic links are not followed,
 * and nothing is written.
 */
public final class Intake {
  private static final int MOST_DEPTH = 6;
  private static final String JAVA = ".java";

  /** Exercise ids by the name of the file to write. */
  private final Map<String, String> exercisesByFile = new HashMap<>();

  private final Optional<String> only;
  private final Map<String, Submission> submissions = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private Intake(ExercisePack pack, Optional<String> only) {
    this.only = only;
    pack.ids().forEach(id -> exercisesByFile.put(Exercise.fileName(id), id));
  }

  /**
   * The submissions found.
   *
   * @param submissions by student, then exercise
   * @param leftOut files that are not submissions, each with the reason
   */
  public record Taken(List<Submission> submissions, List<String> leftOut) {
    public Taken {
      submissions = List.copyOf(submissions);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Finds the submissions below some paths.
   *
   * @param only the exercise of all submissions; empty if file names tell
   * @throws GradeException if a path does not exist or cannot be read, or the exercise is unknown
   */
  public static Taken read(List<Path> paths, ExercisePack pack, Optional<String> only) {
    if (only.isPresent() && !pack.ids().contains(only.get())) {
      throw new GradeException(
          "there is no exercise '" + only.get() + "'; 'bytewise exercises list' shows them all");
    }
    Intake intake = new Intake(pack, only);
    for (Path path : paths) {
      try {
        intake.top(path);
      } catch (IOException e) {
        throw new GradeException(path + " cannot be read: " + FileReason.of(e), e);
      }
    }
    return new Taken(List.copyOf(intake.submissions.values()), intake.leftOut);
  }

  /**
   * Finds the submissions of a single student.
   *
   * @param path a file, an archive or a folder of that student
   * @param only the exercise of the submission; empty if file names tell
   * @throws GradeException if the path does not exist or cannot be read, or the exercise is unknown
   */
  public static Taken one(Path path, ExercisePack pack, Optional<String> only) {
    Path whole = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(whole)) {
      return read(List.of(path), pack, only);
    }
    read(List.of(), pack, only);
    Intake intake = new Intake(pack, only);
    try {
      intake.folder(path, Names.student(fileName(whole)));
    } catch (IOException e) {
      throw new GradeException(path + " cannot be read: " + FileReason.of(e), e);
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

  /** Takes a file next to others, whose own name may name the student. */
  private void file(Path path, String folderName) throws IOException {
    String name = fileName(path);
    if (SubmittedArchive.isArchive(name)) {
      archive(path, Names.student(SubmittedArchive.baseName(name)));
    } else if (name.endsWith(JAVA)) {
      Names.Parts parts = Names.parts(name);
      String student = parts.student().isEmpty() ? folderName : Names.shown(parts.student());
      take(student, parts.file(), path);
    } else if (!name.startsWith(".")) {
      leaveOut(path.toString(), "it is neither a .java file nor an archive");
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
      leaveOut(path.toString(), "no exercise has a file named " + Names.shown(file));
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
          leaveOut(origin, "no exercise has a file named " + Names.shown(entry.fileName()));
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
      // Its content is unknown, so it cannot be assigned to an exercise.
      add(Submission.refused(
          student, Submission.UNKNOWN, origin(path.toString()), e.verdict(), e.getMessage()));
    }
  }

  /** Returns the exercise that a file belongs to. */
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
          submission.student() + " also submitted " + earlier.origin() + " for this exercise");
    }
  }

  private void leaveOut(String path, String reason) {
    leftOut.add(Names.shown(path) + ": " + reason);
  }
}
