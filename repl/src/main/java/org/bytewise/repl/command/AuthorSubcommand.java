package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonCheck;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.LessonProof;
import org.bytewise.lessons.Rehearsal;
import org.bytewise.lessons.StarterPack;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.progress.CollectedAnswers;
import org.bytewise.repl.learn.AnswerReport;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bytewise author}: for those who write lessons and exercises. */
@Command(
    name = "author",
    header = "Write your own lessons or exercises: create, check and preview a pack, see answers.",
    description = {
      "",
      "A pack is a folder with lessons in Markdown and lessons.txt, which lists them in order; or"
          + " with a folder for each exercise and exercises.txt; or with both.",
      "",
      "  bytewise author new my-lessons",
      "  bytewise author new my-exercises --exercises",
      "  bytewise author check my-lessons",
      "  bytewise author preview my-lessons first-look",
      "  bytewise author stats collected-progress"
    })
final class AuthorSubcommand implements Runnable {
  private final BytewiseCommand root;

  @Spec
  private CommandSpec spec;

  AuthorSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "specify new, check, preview or stats");
  }

  @Command(
      name = "new",
      header = "Create a pack of lessons or exercises.",
      description = {
        "",
        "Creates FOLDER with an index and one small lesson or exercise that passes the check."
      })
  int begin(
      @Parameters(paramLabel = "FOLDER", description = "A new or empty folder.") Path folder,
      @Option(names = "--exercises", description = "Create exercises instead of lessons.")
          boolean exercises) {
    try {
      List<Path> written = exercises ? ExerciseAuthor.begin(folder) : StarterPack.writeTo(folder);
      Reporter reporter = new Reporter(root);
      written.forEach(file -> reporter.plain(file.toString()));
      reporter.plain(List.of("", "Next: bytewise author check " + folder));
      return ExitStatus.FINE;
    } catch (IOException e) {
      throw new CommandException(ExitStatus.USAGE, problem(folder, e));
    }
  }

  @Command(
      name = "check",
      header = "Check a pack of lessons or exercises on this VM.",
      description = {
        "",
        "Reports errors by file and line. It checks the format first; then, on a live VM, every"
            + " claim, figure, model answer and known wrong answer of a lesson, and that each"
            + " screen fits. For an exercise, it checks that the start compiles and fails, that"
            + " solution and alternative pass, and that each wrong answer gets the intended"
            + " feedback."
      })
  int check(
      @Parameters(index = "0", paramLabel = "FOLDER", description = "The pack.") Path folder,
      @Parameters(
              index = "1..*",
              paramLabel = "ID",
              description = "Ids of lessons or exercises to check (default: all).")
          List<String> ids,
      @Mixin FormatOption format) {
    List<Mistake> mistakes = new ArrayList<>();
    List<String> proven = new ArrayList<>();
    Map<String, String> skipped = new LinkedHashMap<>();
    reading(folder, () -> null);
    List<String> lessonIds = ids == null ? null : new ArrayList<>(ids);
    if (ExercisePack.isPack(folder)) {
      exercises(folder, lessonIds, mistakes, proven);
      if (lessonIds != null && lessonIds.isEmpty()) {
        return report(mistakes, proven, skipped, format);
      }
    }
    if (!ExercisePack.isPack(folder) || Curriculum.isPack(folder)) {
      lessons(folder, lessonIds, mistakes, proven, skipped);
    } else if (lessonIds != null) {
      throw new CommandException(
          ExitStatus.USAGE, "there is no exercise '%s' in %s".formatted(lessonIds.get(0), folder));
    }
    return report(mistakes, proven, skipped, format);
  }

  /** Takes those ids out of the list that are exercises. */
  private void exercises(
      Path folder, List<String> ids, List<Mistake> mistakes, List<String> proven) {
    try {
      ExerciseAuthor author = ExerciseAuthor.of(root, folder);
      List<String> wanted =
          author.ids().stream().filter(id -> ids == null || ids.contains(id)).toList();
      if (ids != null) {
        ids.removeAll(wanted);
      } else {
        mistakes.addAll(author.mistakes());
      }
      // What cannot be read cannot be run.
      if (mistakes.isEmpty()) {
        mistakes.addAll(author.prove(wanted));
        proven.addAll(wanted);
      }
    } catch (IOException e) {
      throw new CommandException(ExitStatus.USAGE, problem(folder, e));
    } catch (ExerciseException e) {
      throw new CommandException(ExitStatus.FAILED, e.getMessage());
    }
  }

  private void lessons(
      Path folder,
      List<String> ids,
      List<Mistake> mistakes,
      List<String> proven,
      Map<String, String> skipped) {
    List<Mistake> format = new ArrayList<>();
    try {
      format.addAll(LessonCheck.ofFolder(folder));
    } catch (IOException e) {
      throw new CommandException(ExitStatus.USAGE, problem(folder, e));
    }
    mistakes.addAll(format);
    // What cannot be read cannot be run.
    if (format.isEmpty() || ids != null) {
      for (Lesson lesson : lessons(folder, ids)) {
        prove(folder, lesson, mistakes, skipped);
        proven.add(lesson.info().id());
      }
    }
  }

  private int report(
      List<Mistake> mistakes,
      List<String> proven,
      Map<String, String> skipped,
      FormatOption format) {
    Reporter reporter = new Reporter(root);
    if (format.isJson()) {
      reporter.json(JsonReport.mistakes(mistakes, proven, skipped));
    } else {
      mistakes.forEach(mistake -> reporter.plain(
          mistake.line() > 0 ? mistake.toString() : mistake.file() + ": " + mistake.message()));
      skipped.forEach(
          (id, need) -> reporter.plain(id + " cannot run on this VM: it needs " + need));
      reporter.plain(
          mistakes.isEmpty()
              ? "proven: " + String.join(", ", proven)
              : mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes"));
    }
    return mistakes.isEmpty() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private void prove(
      Path folder, Lesson lesson, List<Mistake> mistakes, Map<String, String> skipped) {
    try (Workbench workbench = workbench()) {
      LessonInstruments instruments = new LessonInstruments(workbench, new Reporter(root).glyphs());
      LessonProof.Result result = LessonProof.prove(lesson, instruments);
      mistakes.addAll(result.mistakes());
      result.notForThisVm().ifPresent(need -> skipped.put(lesson.info().id(), need));
      if (result.notForThisVm().isEmpty()) {
        instruments.reset();
        mistakes.addAll(Rehearsal.play(curriculum(folder), lesson, instruments).mistakes());
      }
    } catch (MeasurementException e) {
      throw new CommandException(ExitStatus.ENVIRONMENT, e.getMessage());
    }
  }

  @Command(
      name = "preview",
      header = "Show the screens of a pack's lessons.",
      description = {
        "",
        "Plays lessons with their model answers and prints every screen at 80 × 24."
      })
  int preview(
      @Parameters(index = "0", paramLabel = "FOLDER", description = "The pack.") Path folder,
      @Parameters(
              index = "1..*",
              paramLabel = "LESSON",
              description = "Ids of lessons to show (default: all).")
          List<String> ids) {
    Reporter reporter = new Reporter(root);
    for (Lesson lesson : lessons(folder, ids)) {
      try (Workbench workbench = workbench()) {
        LessonInstruments instruments = new LessonInstruments(workbench, reporter.glyphs());
        for (List<Line> screen :
            Rehearsal.play(curriculum(folder), lesson, instruments).lines()) {
          reporter.lines(screen);
          reporter.plain("");
        }
      }
    }
    return ExitStatus.FINE;
  }

  @Command(
      name = "stats",
      header = "Show which questions learners missed, and how.",
      description = {
        "",
        "Reads the progress files that you have collected from learners, and shows for each"
            + " question how many missed it and which wrong answers were most frequent. A learner's"
            + " file is progress.json in the folder that 'bytewise doctor' names. Nothing is sent"
            + " anywhere."
      })
  int stats(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE",
              description = "Progress files, or folders with such files.")
          List<Path> paths,
      @Mixin FormatOption format) {
    CollectedAnswers answers = new CollectedAnswers();
    paths.forEach(answers::add);
    Reporter reporter = new Reporter(root);
    answers
        .problems()
        .forEach(problem -> reporter.error(
            "bytewise author stats", "'" + problem.file() + "' " + problem.message()));
    AnswerReport report = AnswerReport.of(Curriculum.packaged(), answers);
    if (format.isJson()) {
      reporter.json(JsonReport.of(report.data()));
    } else if (answers.files() > 0) {
      reporter.lines(report.lines(reporter.width()));
    }
    return answers.problems().isEmpty() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private Workbench workbench() {
    SessionOptions options = root.session((text, error) -> {}).build();
    return Workbench.of(options);
  }

  private static Curriculum curriculum(Path folder) {
    return reading(folder, () -> {
      try {
        return Curriculum.ofFolder(folder);
      } catch (IOException e) {
        throw new CommandException(ExitStatus.USAGE, problem(folder, e));
      } catch (LessonException e) {
        throw new CommandException(ExitStatus.FAILED, e.getMessage());
      }
    });
  }

  private static <T> T reading(Path folder, Supplier<T> work) {
    if (Files.isRegularFile(folder)) {
      throw new CommandException(
          ExitStatus.USAGE,
          "'%s' is a file; give the folder of its pack, which holds lessons.txt or exercises.txt"
              .formatted(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          ExitStatus.USAGE,
          "there is no folder '%s'; 'bytewise author new %s' creates it".formatted(folder, folder));
    }
    return work.get();
  }

  private static List<Lesson> lessons(Path folder, List<String> ids) {
    Curriculum curriculum = curriculum(folder);
    List<LessonInfo> infos = new ArrayList<>();
    if (ids == null) {
      infos.addAll(curriculum.lessons());
    } else {
      for (String id : ids) {
        infos.add(curriculum
            .find(id)
            .orElseThrow(() -> new CommandException(
                ExitStatus.USAGE, "there is no lesson '%s' in %s".formatted(id, folder))));
      }
    }
    List<Lesson> lessons = new ArrayList<>();
    for (LessonInfo info : infos) {
      try {
        lessons.add(curriculum.load(info));
      } catch (IOException e) {
        throw new CommandException(ExitStatus.USAGE, problem(folder, e));
      } catch (LessonException e) {
        throw new CommandException(ExitStatus.FAILED, e.getMessage());
      }
    }
    return lessons;
  }

  private static String problem(Path folder, IOException e) {
    if (e instanceof NotDirectoryException) {
      return "'%s' is a file; a pack is a folder".formatted(folder);
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "'%s': the folder is not empty; nothing was written".formatted(folder);
    }
    if (e instanceof NoSuchFileException
        && !Curriculum.isPack(folder)
        && !ExercisePack.isPack(folder)) {
      return "'%s' is not a pack: it has neither lessons.txt nor exercises.txt".formatted(folder);
    }
    // The file that is missing says more than the folder that it should be in.
    String file = e instanceof FileSystemException known && known.getFile() != null
        ? known.getFile()
        : folder.toString();
    return "'%s' cannot be read: %s".formatted(file, FileReason.of(e));
  }
}
