package org.bytewise.exercises.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.screen.FileReason;

/**
 * Finds submissions in files, folders and archives named after students. A folder on the command
 * line contains a folder, an archive or a file for each student. Symbolic links are not followed,
 * and nothing is written. Whatever is wrong with one student's files concerns that student only.
 */
public final class Intake {
  private final Optional<String> only;

  /** Exercise ids by the name of the file to write. */
  private final Map<String, String> exercisesByFile = new HashMap<>();

  /** By exact name. */
  private final Map<String, SubmittedWork> students = new TreeMap<>();

  private final List<String> leftOut = new ArrayList<>();

  /** Students whose names could be taken for one another's, as {@link Upload#usersApart} says. */
  private final Map<String, String> apart = new HashMap<>();

  private Intake(ExercisePack pack, Optional<String> only) {
    this.only = only;
    pack.ids().forEach(id -> exercisesByFile.put(Exercise.fileName(id), id));
  }

  /**
   * The submissions found.
   *
   * @param submissions by student, then exercise
   * @param students who submitted something, in the same order
   * @param leftOut files that are not submissions, each with the reason
   */
  public record Taken(
      List<Submission> submissions, List<Submitter> students, List<String> leftOut) {
    public Taken {
      submissions = List.copyOf(submissions);
      students = List.copyOf(students);
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
    checkKnown(pack, only);
    Intake intake = new Intake(pack, only);
    for (Path path : paths) {
      try {
        intake.top(path);
      } catch (IOException e) {
        throw new GradeException(path + " cannot be read: " + FileReason.of(e), e);
      }
    }
    return intake.taken();
  }

  private static void checkKnown(ExercisePack pack, Optional<String> exercise) {
    if (exercise.isPresent() && !pack.ids().contains(exercise.get())) {
      throw new GradeException("there is no exercise '" + exercise.get()
          + "'; 'bytewise exercises list' shows them all");
    }
  }

  private Taken taken() {
    Map<String, String> names = Names.distinct(students.keySet());
    List<Submission> submissions = new ArrayList<>();
    List<Submitter> submitters = new ArrayList<>();
    students.forEach((identity, work) -> {
      String name = names.get(identity);
      List<Submission> own = work.submissions(name);
      leftOut.addAll(work.leftOut());
      submissions.addAll(own);
      if (!own.isEmpty()) {
        submitters.add(work.submitter(name));
      }
    });
    submissions.sort(Comparator.comparing(Submission::student).thenComparing(Submission::exercise));
    submitters.sort(Comparator.comparing(Submitter::name));
    return new Taken(submissions, submitters, leftOut);
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
    checkKnown(pack, only);
    Intake intake = new Intake(pack, only);
    String name = Names.raw(whole);
    SubmittedWork work = new SubmittedWork(name, intake::exercise, only);
    intake.students.put(name, work);
    work.guarded(path, () -> work.folder(path, ""));
    return intake.taken();
  }

  private void top(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new GradeException("there is no file or folder " + path);
    }
    Path real = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      file(path, real.getParent());
      return;
    }
    Map<String, GradescopeExport.Members> members = members(path);
    List<Path> children = children(path);
    apart.putAll(Upload.usersApart(children.stream().map(Names::raw).toList()));
    for (Path child : children) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        folder(child, members.get(Names.raw(child)));
      } else {
        file(child, real);
      }
    }
  }

  /** Returns what a folder contains, in an order that does not depend on the file system. */
  static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted(Comparator.comparing(Names::raw)).toList();
    }
  }

  /** Takes a file next to others, whose own name may name the student. */
  private void file(Path path, Path folder) {
    String name = Names.raw(path);
    boolean archive = SubmittedArchive.isArchive(name);
    Upload upload = (archive ? Upload.ofArchive(name) : Upload.ofFile(name)).among(name, apart);
    if (archive || Names.isSource(name)) {
      String student = upload.student().isEmpty() && !archive
          ? Upload.ofFolder(folder == null ? "" : Names.raw(folder)).student()
          : upload.student();
      SubmittedWork work = work(student, upload);
      work.guarded(path, () -> work.file(path, upload.file(), upload.attempt()));
    } else if (Files.isSymbolicLink(path)) {
      leftOut.add(
          Names.shownPath(path.toString()) + ": it is a symbolic link, which is not followed");
    } else if (!name.startsWith(".") && !upload.isNote()) {
      leftOut.add(Names.shownPath(path.toString()) + ": it is neither a .java file nor an archive");
    }
  }

  private Map<String, GradescopeExport.Members> members(Path folder) {
    try {
      return GradescopeExport.of(folder);
    } catch (IOException e) {
      leftOut.add(Names.shownPath(folder.resolve(GradescopeExport.FILE).toString())
          + ": it cannot be read: " + FileReason.of(e));
      return Map.of();
    }
  }

  private void folder(Path folder, GradescopeExport.Members members) {
    String name = Names.raw(folder);
    Upload upload = members == null ? Upload.ofFolder(name) : members.upload(name);
    SubmittedWork work = work(upload.student(), upload);
    if (members != null) {
      work.isBy(members.ids(), members.names());
    }
    if (members != null && members.names().size() > 1) {
      work.isByGroup();
    }
    work.guarded(folder, () -> work.folder(folder, upload.attempt()));
  }

  private SubmittedWork work(String student, Upload upload) {
    SubmittedWork work =
        students.computeIfAbsent(student, name -> new SubmittedWork(name, this::exercise, only));
    work.isBy(upload.ids(), List.of(upload.people()));
    return work;
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
}
