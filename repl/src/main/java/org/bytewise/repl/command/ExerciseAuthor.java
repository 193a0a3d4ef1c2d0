package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.StarterExercises;
import org.bytewise.exercises.exam.ExerciseProof;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.exam.Workplace;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.repl.exercise.Evidence;
import org.bytewise.screen.Nearest;

/** Begins a pack of exercises, and proves one. */
final class ExerciseAuthor {
  private final BytewiseCommand root;
  private final Path folder;
  private final ExercisePack pack;

  private ExerciseAuthor(BytewiseCommand root, Path folder, ExercisePack pack) {
    this.root = root;
    this.folder = folder;
    this.pack = pack;
  }

  /** Returns the pack in a folder, which is one. */
  static ExerciseAuthor of(BytewiseCommand root, Path folder) throws IOException {
    return new ExerciseAuthor(root, folder, ExercisePack.of(folder));
  }

  /**
   * Writes a pack to begin with.
   *
   * @return its files
   */
  static List<Path> begin(Path folder) throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      try (Stream<Path> present = Files.list(folder)) {
        if (present.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder.toString());
        }
      }
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : StarterExercises.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      written.add(Files.writeString(path, file.getValue()));
    }
    return written;
  }

  List<String> ids() {
    return pack.ids();
  }

  /** Returns what is wrong in the files, before anything is run. */
  List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>(mistakes(pack.problems()));
    Set<String> lessons = lessons();
    for (String id : pack.ids()) {
      try {
        mistakes.addAll(unknownLessons(pack.find(id).orElseThrow(), lessons));
      } catch (ExerciseException e) {
        // One that cannot be read is among the problems already.
      }
    }
    return mistakes;
  }

  /** Returns a mistake for each lesson that an exercise names and that is not among the lessons. */
  private List<Mistake> unknownLessons(Exercise exercise, Set<String> lessons) {
    return exercise.lessons().stream()
        .filter(lesson -> !lessons.contains(lesson))
        .map(lesson -> new Mistake(
            folder.resolve(exercise.id()).resolve("exercise.md").toString(),
            0,
            "there is no lesson \"" + lesson + "\""
                + Nearest.question(lesson, lessons)
                    .map("; "::concat)
                    .orElse("; 'bytewise lessons' lists them")))
        .toList();
  }

  /** Returns the ids of the lessons of the course and of the folder. */
  private Set<String> lessons() {
    Set<String> ids = new LinkedHashSet<>();
    Curriculum.packaged().lessons().forEach(lesson -> ids.add(lesson.id()));
    try {
      if (Curriculum.isPack(folder)) {
        Curriculum.ofFolder(folder).lessons().forEach(lesson -> ids.add(lesson.id()));
      }
    } catch (IOException | LessonException e) {
      // Lessons that cannot be read are reported by their own check.
    }
    return ids;
  }

  /** Returns what exercises promise and do not keep; reports its progress on a terminal. */
  List<Mistake> prove(List<String> ids) {
    List<Mistake> mistakes = new ArrayList<>();
    try (Workplace workplace = LocalWorkplace.reusing(root.vmFlags());
        ProgressLine progress = new ProgressLine(root.surroundings(), false)) {
      for (int i = 0; i < ids.size(); i++) {
        progress.say("exercise %d of %d: %s ...".formatted(i + 1, ids.size(), ids.get(i)));
        mistakes.addAll(prove(ids.get(i), workplace));
      }
    }
    return mistakes;
  }

  private List<Mistake> prove(String id, Workplace workplace) {
    try {
      Exercise exercise = pack.find(id).orElseThrow();
      List<Mistake> mistakes =
          new ArrayList<>(mistakes(ExerciseProof.prove(exercise, workplace, Secret.random())));
      mistakes.addAll(unmeasured(exercise));
      return mistakes;
    } catch (ExerciseException e) {
      return mistakes(e.problems());
    }
  }

  /** Returns a mistake if the evidence of a diagnosis cannot be measured. */
  private List<Mistake> unmeasured(Exercise exercise) {
    return exercise
        .diagnosis()
        .map(diagnosis -> Evidence.measure(diagnosis, root.vmFlags()))
        .filter(evidence -> evidence.report().isEmpty())
        .map(evidence -> List.of(new Mistake(
            folder.resolve(exercise.id()).resolve("exercise.md").toString(),
            0,
            "the evidence '" + evidence.command() + "' cannot be measured: " + evidence.problem())))
        .orElse(List.of());
  }

  private List<Mistake> mistakes(List<ExerciseException.Problem> problems) {
    return problems.stream()
        .map(one -> new Mistake(folder.resolve(one.file()).toString(), one.line(), one.message()))
        .toList();
  }
}
