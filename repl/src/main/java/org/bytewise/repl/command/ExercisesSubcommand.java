package org.bytewise.repl.command;

import java.nio.file.Path;
import java.util.ArrayList;
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
    header = "Write code within an allocation budget and have it checked.",
    description = {
      "",
      "An exercise is a file that you change until it does its task within its budgets. Par is"
          + " what the best known solution needs on your VM, measured in the same check.",
      "",
      "  bytewise exercises list",
      "  bytewise exercises start ID",
      "  bytewise exercises watch",
      "",
      "Without ID, a command applies to the exercise that you worked on last."
    })
final class ExercisesSubcommand implements Runnable {
  private static final String ID = "An exercise's id (default: the last one).";

  private final BytewiseCommand root;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "A folder with your own exercises, replacing the built-in ones (default:"
          + " $BYTEWISE_EXERCISES).")
  private String pack;

  @Spec
  private CommandSpec spec;

  ExercisesSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "specify list, show, start, check, watch, hint, reset or solution");
  }

  @Command(
      name = "list",
      header = "List the exercises and your progress.",
      description = {
        "",
        "Lists the exercises by chapter: level, whether you have started or solved it, par in"
            + " objects as of your last check, and your best result compared with par."
      })
  int list(
      @Option(
              names = "--chapter",
              paramLabel = "N",
              description = "Only those of one chapter, by number.")
          Integer chapter,
      @Option(
              names = "--level",
              paramLabel = "LEVEL",
              description = "Only those of one level: warm-up, easy, medium or hard.")
          String level,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "Only those with one status: untouched, started or solved.")
          String status,
      @Parameters(
              paramLabel = "WORD",
              arity = "0..1",
              description = "Only those with TEXT in their id, title, chapter or level.")
          String word,
      @Mixin FormatOption format) {
    ExerciseList.Filter filter = new ExerciseList.Filter(
        Optional.ofNullable(chapter).map(String::valueOf),
        Optional.ofNullable(level)
            .map(text -> Level.of(text)
                .orElseThrow(
                    () -> usage("unknown level '%s'; use warm-up, easy, medium or hard", text))),
        Optional.ofNullable(status)
            .map(text -> Status.of(text)
                .orElseThrow(
                    () -> usage("unknown status '%s'; use untouched, started or solved", text))),
        word == null ? "" : word);
    try (Practice practice = practice()) {
      Reporter reporter = new Reporter(root);
      ExerciseList list = ExerciseList.of(practice, filter);
      if (format.isJson()) {
        reporter.json(JsonReport.of(list.data()));
      } else if (list.isEmpty()) {
        reporter.plain(
            filter.equals(ExerciseList.Filter.ALL)
                ? "There are no exercises."
                : "No exercise matches.");
      } else {
        list.lines(reporter.width(), reporter.glyphs()).forEach(reporter::lines);
        reporter.lines(List.of(
            Line.EMPTY,
            Line.of(Style.MUTED, "'" + practice.calls().start("ID") + "' starts one.")));
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
      description = {"", "Shows the task, the budgets and the lessons that teach it."})
  int show(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              completionCandidates = ExerciseIds.class,
              description = ID)
          String id) {
    try (Practice practice = practice()) {
      Exercise exercise = exercise(practice, id);
      try (ProgressLine progress = new ProgressLine(root.surroundings(), false)) {
        endingWithThisVm(practice, () -> {
          practice.gather(exercise, stage -> progress.say(exercise.id() + ": " + stage + " ..."));
          return null;
        });
      }
      print(practice.task(exercise, columns(), new Reporter(root).glyphs()));
      warn(practice, "show");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "start",
      header = "Start an exercise: write its file.",
      description = {
        "",
        "Writes the file for you to change. An existing file is kept as it is. The default folder"
            + " is that of the last start, or initially bytewise-exercises in the current folder."
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
        reporter.plain("It already existed; your changes are kept.");
      } else if (!started.written()) {
        reporter.plain("It already existed, unchanged.");
      }
      List<String> next = new ArrayList<>(List.of(""));
      if (exercise.diagnosis().isPresent()) {
        next.add("The program and evidence:   " + practice.calls().of("show", id));
      }
      next.add("Next: change it, then       " + practice.calls().of("check", id));
      next.add("or, whenever you save:      " + practice.calls().of("watch", id));
      reporter.plain(next);
      warn(practice, "start");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "check",
      header = "Check your answer to an exercise.",
      description = {
        "",
        "Compiles and runs your file in a separate VM, compares its results with those of the"
            + " solution, counts its allocations, and shows exactly where it goes wrong. The exit"
            + " status is 0 if it passes and 1 otherwise."
      })
  int check(
      @Parameters(
              paramLabel = "ID|FILE",
              arity = "0..1",
              description = "An exercise's id or its file (default: the last one).")
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
        "Uses the whole terminal: shows the result of the last check and checks again within a"
            + " second of each save. Keys: h hint, l list, n next exercise, r reset, s solution, t"
            + " task, c check, ? help, q quit. Without a terminal it prints plain text and reads"
            + " the keys from lines."
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
      header = "Give a hint, more explicit each time.",
      description = {"", "After the last hint, it is repeated, and the solution can be shown."})
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
      header = "Reset an exercise to its start.",
      description = {"", "Asks first. Your file is kept next to it, under another name."})
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
              .isAnsweredByYes("Reset %s to its start?".formatted(file))) {
        reporter.plain("Nothing was changed.");
        return ExitStatus.FINE;
      }
      Path aside = practice.reset(exercise);
      reporter.plain(file + " is back at its start.");
      reporter.plain("Your previous version is in " + aside + ".");
      warn(practice, "reset");
      return ExitStatus.FINE;
    }
  }

  @Command(
      name = "solution",
      header = "Show the solution of an exercise, once you have solved it.",
      description = {"", "Or after the last hint. The exit status is 1 if it is not available yet."
      })
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
    return ScreenText.proseColumns(root.surroundings().width());
  }

  private void print(List<Part> parts) {
    Reporter reporter = new Reporter(root);
    reporter.lines(
        new ScreenText(columns(), reporter.glyphs().unicode(), !root.colored(), Columns::of)
            .lines(parts));
  }
}
