package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Level;
import org.bytewise.repl.exercise.Calls;
import org.bytewise.repl.exercise.CheckData;
import org.bytewise.repl.exercise.CheckText;
import org.bytewise.repl.exercise.Checked;
import org.bytewise.repl.exercise.ExerciseList;
import org.bytewise.repl.exercise.Practice;
import org.bytewise.repl.exercise.Status;
import org.bytewise.repl.exercise.Watch;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.prompt.WatchTerminal;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Line;
import org.bytewise.screen.Part;
import org.bytewise.screen.ScreenText;
import org.bytewise.screen.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code bytewise exercises}. */
@Command(
    name = "exercises",
    header = "Write code within a budget of objects, and have it checked.",
    description = {
      "",
      "An exercise is a file that you change until it does its task within its budgets. Par is what"
          + " the best solution known needs on your VM, measured in the same check.",
      "",
      "  bytewise exercises list",
      "  bytewise exercises start ID",
      "  bytewise exercises watch",
      "",
      "Where no ID is given, it is the exercise that you worked on last."
    })
final class ExercisesSubcommand implements Runnable {
  /** Prose is hard to read on wider lines. */
  private static final int PROSE_COLUMNS = 80;

  private static final String ID = "An exercise's id; by default the last one.";

  private final BytewiseCommand root;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description =
          "A folder with exercises of your own, in place of those that come with the tool;"
              + " by default what $BYTEWISE_EXERCISES says.")
  private String pack;

  @Spec
  private CommandSpec spec;

  ExercisesSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "list, show, start, check, watch, hint, reset or solution is missing");
  }

  @Command(
      name = "list",
      header = "List the exercises, and how far you are.",
      description = {
        "",
        "Lists the exercises by chapter: the level, whether you have started or solved it, how many"
            + " objects par was in your last check, and your best, as compared with par."
      })
  int list(
      @Option(
              names = "--chapter",
              paramLabel = "N",
              description = "Only those of a chapter, by its number.")
          Integer chapter,
      @Option(
              names = "--level",
              paramLabel = "LEVEL",
              description = "Only warm-up, easy, medium or hard ones.")
          String level,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "Only untouched, started or solved ones.")
          String status,
      @Parameters(
              paramLabel = "WORD",
              arity = "0..1",
              description = "Only those with it in their id, title, chapter or level.")
          String word,
      @Mixin FormatOption format) {
    ExerciseList.Filter filter = new ExerciseList.Filter(
        Optional.ofNullable(chapter).map(String::valueOf),
        Optional.ofNullable(level)
            .map(text -> Level.of(text)
                .orElseThrow(
                    () -> usage("there is no level '%s': warm-up, easy, medium, hard", text))),
        Optional.ofNullable(status)
            .map(text -> Status.of(text)
                .orElseThrow(
                    () -> usage("there is no status '%s': untouched, started, solved", text))),
        word == null ? "" : word);
    try (Practice practice = practice()) {
      Reporter reporter = new Reporter(root);
      ExerciseList list = ExerciseList.of(practice, filter);
      if (format.isJson()) {
        reporter.json(JsonReport.of(list.data()));
      } else if (list.isEmpty()) {
        reporter.plain(
            filter.equals(ExerciseList.Filter.ALL)
                ? "There is no exercise."
                : "There is no such exercise.");
      } else {
        list.lines(reporter.width(), reporter.glyphs()).forEach(reporter::lines);
        reporter.lines(List.of(
            Line.EMPTY,
            Line.of(Style.MUTED, "'" + practice.calls().start("ID") + "' begins one.")));
      }
      warn(practice, "list");
      return ExitStatus.FINE;
    }
  }

  private static CommandException usage(String message, String input) {
    return new CommandException(ExitStatus.USAGE, message.formatted(input));
  }

  @Command(
      name = "show",
      header = "Show the task of an exercise.",
      description = {"", "Shows what is to be done, the budgets, and the lessons that teach it."})
  int show(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id) {
    try (Practice practice = practice()) {
      print(practice.task(exercise(practice, id)));
      warn(practice, "show");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "start",
      header = "Begin an exercise: write its file.",
      description = {
        "",
        "Writes the file that you are to change. A file that is there already is kept as it is. The"
            + " folder is that of the last start; at first, bytewise-exercises below this one."
      })
  int start(
      @Parameters(paramLabel = "ID", description = "An exercise's id.") String id,
      @Option(names = "--into", paramLabel = "FOLDER", description = "Where to write the file.")
          Path into) {
    try (Practice practice = practice()) {
      Exercise exercise = practice.find(id);
      Practice.Started started = practice.start(exercise, Optional.ofNullable(into));
      Reporter reporter = new Reporter(root);
      reporter.plain(started.file().toString());
      if (started.edited()) {
        reporter.plain("It was there already, and stays as you have changed it.");
      } else if (!started.written()) {
        reporter.plain("It was there already, unchanged.");
      }
      reporter.plain(List.of(
          "",
          "Next: change it, then   " + practice.calls().of("check", id),
          "or, at each time you save:  " + practice.calls().of("watch", id)));
      warn(practice, "start");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "check",
      header = "Check your answer to an exercise.",
      description = {
        "",
        "Compiles and runs your file in a VM of its own, compares what it returns with what the"
            + " solution returns, counts what it allocates, and says where exactly it goes wrong."
            + " The exit status is 0 where it passes, and 1 otherwise."
      })
  int check(
      @Parameters(
              paramLabel = "ID|FILE",
              arity = "0..1",
              description = "An exercise's id, or its file; by default the last one.")
          String id,
      @Mixin FormatOption format) {
    try (Practice practice = practice()) {
      boolean isFile = id != null && id.endsWith(".java");
      Exercise exercise = isFile ? practice.findByFile(Path.of(id)) : exercise(practice, id);
      Path file = isFile ? Path.of(id) : practice.file(exercise);
      Optional<Checked> checked = checked(practice, exercise, file, format.isJson());
      if (checked.isEmpty()) {
        return ExitStatus.INTERRUPTED;
      }
      Reporter reporter = new Reporter(root);
      if (format.isJson()) {
        reporter.json(JsonReport.of(CheckData.of(checked.get())));
      } else {
        print(new CheckText(columns(), reporter.glyphs(), practice.calls())
            .of(checked.get(), practice.next(exercise).map(Exercise::id)));
      }
      warn(practice, "check");
      return checked.get().passes() ? ExitStatus.FINE : ExitStatus.FAILED;
    }
  }

  private Optional<Checked> checked(
      Practice practice, Exercise exercise, Path file, boolean quiet) {
    try (ProgressLine progress = new ProgressLine(root.surroundings(), quiet)) {
      return endingWithThisVm(
          practice,
          () -> practice.check(
              exercise, file, stage -> progress.say(exercise.id() + ": " + stage + " ...")));
    }
  }

  /** Does something after which Ctrl-C leaves neither the VMs that were started nor their files. */
  private <T> T endingWithThisVm(Practice practice, Supplier<T> work) {
    Thread hook = new Thread(
        () -> {
          practice.close();
          if (root.surroundings().watched()) {
            // The shell's own prompt is to begin on a line of its own.
            root.surroundings().out().println();
          }
        },
        "bytewise-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // This VM is ending.
      }
    }
  }

  @Command(
      name = "watch",
      header = "Check your answer whenever you save it.",
      description = {
        "",
        "Takes the whole terminal: shows what the last check has found, and checks again within a"
            + " second of each save. One key each: h hint, l list, n next exercise, r reset, s"
            + " solution, t task, c check, ? help, q quit. Where there is no terminal it prints"
            + " plainly, and reads the keys from lines."
      })
  int watch(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id,
      @Option(names = "--into", paramLabel = "FOLDER", description = "Where to write files.")
          Path into) {
    try (Practice practice = practice(Calls.WATCH)) {
      Exercise first = id == null ? Watch.whereStopped(practice) : practice.find(id);
      int status = endingWithThisVm(
          practice,
          () -> WatchTerminal.run(
              root.promptOptions(Optional.empty()), practice, first, Optional.ofNullable(into)));
      warn(practice, "watch");
      return status;
    }
  }

  @Command(
      name = "hint",
      header = "Give a hint, a bigger one each time.",
      description = {"", "After the last one, it is given again, and the solution can be seen."})
  int hint(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id) {
    try (Practice practice = practice()) {
      print(practice.hint(exercise(practice, id)));
      warn(practice, "hint");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "reset",
      header = "Write the start of an exercise again.",
      description = {"", "Asks first. What you have written is kept beside it, under another name."
      })
  int reset(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id,
      @Option(names = "--yes", description = "Do not ask.") boolean yes) {
    try (Practice practice = practice()) {
      Exercise exercise = exercise(practice, id);
      Path file = practice.file(exercise);
      Reporter reporter = new Reporter(root);
      if (!yes
          && !new ConsoleQuestion(root.surroundings())
              .isAnsweredByYes("Write the start again in %s?".formatted(file))) {
        reporter.plain("Nothing was changed.");
        return ExitStatus.FINE;
      }
      Path aside = practice.reset(exercise);
      reporter.plain(file + " is as it was at the start.");
      reporter.plain("What you had written is in " + aside + ".");
      warn(practice, "reset");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "solution",
      header = "Show the solution of an exercise, once you have solved it.",
      description = {"", "Or after the last hint. The exit status is 1 where it is not shown yet."})
  int solution(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id) {
    try (Practice practice = practice()) {
      Exercise exercise = exercise(practice, id);
      boolean shown = practice.maySeeSolution(exercise);
      print(practice.solution(exercise));
      warn(practice, "solution");
      return shown ? ExitStatus.FINE : ExitStatus.FAILED;
    }
  }

  private static Exercise exercise(Practice practice, String id) {
    return practice.findOrLast(Optional.ofNullable(id));
  }

  private Practice practice() {
    return practice(Calls.shell(Optional.ofNullable(pack)));
  }

  private Practice practice(Calls calls) {
    Optional<Path> folder = Optional.ofNullable(pack)
        .map(Path::of)
        .or(() -> Practice.packIn(root.surroundings().environment()));
    return Practice.of(folder, root.surroundings().files().exercises(), root.vmFlags(), calls);
  }

  private void warn(Practice practice, String command) {
    practice
        .warning()
        .ifPresent(text -> new Reporter(root).error("bytewise exercises " + command, text));
  }

  private int columns() {
    return Math.min(PROSE_COLUMNS, root.surroundings().width());
  }

  private void print(List<Part> parts) {
    Reporter reporter = new Reporter(root);
    reporter.lines(
        new ScreenText(columns(), reporter.glyphs().unicode(), !root.colored(), Columns::of)
            .lines(parts));
  }
}
