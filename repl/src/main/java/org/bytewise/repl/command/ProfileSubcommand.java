package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.counting.program.ProgramFocus;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.instruments.program.ProfileDiff;
import org.bytewise.instruments.program.ProfileFiles;
import org.bytewise.instruments.program.ProfileFiles.Form;
import org.bytewise.instruments.program.ProgramCall;
import org.bytewise.instruments.program.ProgramOutcome;
import org.bytewise.instruments.program.ProgramReport;
import org.bytewise.instruments.program.ProgramRun;
import org.bytewise.instruments.program.SavedProfile;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.process.ForegroundJob;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.prompt.ProcessSignals;
import org.bytewise.screen.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bytewise profile}. */
@Command(
    name = "profile",
    header = "Count every allocation of a whole program.",
    description = {
      "",
      "Runs a program as java would, with your input, output, folder and environment, and reports"
          + " what it allocated: by type, by line, by call and by thread. The figures are exact if,"
          + " on every thread, the objects add up to the VM's own count of bytes; otherwise the"
          + " report says what is missing. The program's VM runs without thread-local buffers and"
          + " without the C2 compiler, so it is slower; add flags of your own with -R. Ctrl-C goes"
          + " to the program, and its profile is still reported; a second one, once the program has"
          + " ended, gives the report up.",
      "",
      "The report goes to standard error, or to the file named with --output: standard output is"
          + " the program's. The exit status is the program's as well. If the profile itself fails,"
          + " there is no report, but a line that begins with 'bytewise profile:'; the status is"
          + " then 2 or 3, or that of the program if it failed, too.",
      "",
      "  bytewise profile -jar app.jar input.txt",
      "  bytewise profile --class-path build/classes --own com.example com.example.Main",
      "  bytewise profile --save new.profile --flame new.html -jar app.jar",
      "  bytewise profile --diff old.profile new.profile --tolerance 0.1"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "  N:that of the program",
      "  1:with --diff: it grew, or may have grown",
      "  2:wrong usage; the program did not run",
      "  3:the program could not be started, or no profile could be made of it"
    })
final class ProfileSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM",
      arity = "0..*",
      hideParamSyntax = true,
      description = "A main class, or -jar and a jar, or -m and a module, and the program's"
          + " arguments. Options for bytewise come before it.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--own",
      paramLabel = "PACKAGE",
      split = ",",
      description = "What counts as the program's own lines: a package with those below it, or a"
          + " class; repeatable (default: everything but the JDK).")
  private List<String> own = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "METHOD",
      description = "Only what is created in a method or in what it calls, such as"
          + " com.example.Server.handle.")
  private String from = "";

  @Option(
      names = "--skip-objects",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out the first N objects, such as those of a warm-up.")
  private long skipObjects;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "0",
      description = "Limit the tree of calls to N methods; 0 for all (${DEFAULT-VALUE}).")
  private int depth;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE instead of standard error.")
  private String output;

  @Option(names = "--save", paramLabel = "FILE", description = "Keep the profile, for --diff.")
  private String save;

  @Option(
      names = "--dhat",
      paramLabel = "FILE",
      description = "Write it for the viewer of DHAT, in JSON.")
  private String dhat;

  @Option(
      names = "--collapsed",
      paramLabel = "FILE",
      description = "Write it as collapsed stacks, in bytes.")
  private String collapsed;

  @Option(names = "--pprof", paramLabel = "FILE", description = "Write it for pprof.")
  private String pprof;

  @Option(
      names = "--flame",
      paramLabel = "FILE",
      description = "Write it as a flame graph in HTML, in bytes.")
  private String flame;

  @Option(names = "--speedscope", paramLabel = "FILE", description = "Write it for speedscope.")
  private String speedscope;

  @Option(
      names = "--jfr",
      paramLabel = "FILE",
      description = "Keep the Flight Recorder recording, which has every object.")
  private String jfr;

  @Option(names = "--force", description = "Replace existing files.")
  private boolean force;

  @Option(
      names = "--diff",
      paramLabel = "FILE",
      arity = "2",
      description = "Run nothing; compare two profiles kept with --save: what grew, what shrank."
          + " The exit status is 1 if objects or bytes grew or may have grown.")
  private List<String> diff = new ArrayList<>();

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "With --diff: by how much they may grow, in per cent (${DEFAULT-VALUE}).")
  private double tolerance;

  @Mixin
  private FormatOption format;

  private ProfileSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  /** Returns the command, which leaves everything after the program's name to the program. */
  static CommandSpec spec(BytewiseCommand root) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new ProfileSubcommand(root));
    spec.parser().stopAtPositional(true).unmatchedOptionsArePositionalParams(true);
    return spec;
  }

  @Override
  public Integer call() {
    try {
      return diff.isEmpty() ? profile() : compare();
    } catch (InstrumentException e) {
      throw new CommandException(InstrumentExecution.status(e.kind()), e.getMessage());
    }
  }

  private int compare() throws InstrumentException {
    if (!words.isEmpty()) {
      throw usage("--diff runs no program: leave out '%s'".formatted(words.get(0)));
    }
    if (!(tolerance >= 0)) {
      throw usage("--tolerance %s must be 0 or more".formatted(tolerance));
    }
    ProfileDiff report = new ProfileDiff(
        SavedProfile.read(ProgramArguments.path(diff.get(0))),
        SavedProfile.read(ProgramArguments.path(diff.get(1))),
        tolerance);
    Reporter reporter = new Reporter(root);
    if (format.isJson()) {
      reporter.json(JsonReport.of(report.data()));
    } else {
      reporter.lines(report.lines(reporter.width(), reporter.glyphs()));
    }
    return InstrumentExecution.status(report);
  }

  private int profile() throws InstrumentException {
    if (format.isJson() && output == null) {
      throw usage("name a file for the report with --output: standard output and standard error"
          + " are the program's");
    }
    if (skipObjects < 0 || depth < 0) {
      throw usage("--skip-objects and --depth must be 0 or more");
    }
    ProgramArguments program =
        ProgramArguments.of(words, root.classPathText(), spec.optionsMap().keySet());
    try (ProfileFiles files = files()) {
      Optional<TargetFile> target = output == null
          ? Optional.empty()
          : Optional.of(TargetFile.of(ProgramArguments.path(output), force));
      try {
        return profile(program, files, target);
      } finally {
        target.ifPresent(TargetFile::discard);
      }
    }
  }

  private int profile(ProgramArguments program, ProfileFiles files, Optional<TargetFile> target)
      throws InstrumentException {
    ProgramCall call = new ProgramCall(
        root.vmFlags(),
        program.launch(),
        program.mainClass(),
        program.classPath(),
        own,
        new ProgramFocus(from, skipObjects, depth),
        files.recording());
    String command = String.join(" ", words);
    try (ProgramRun run = ProgramRun.start(call);
        ProgramProgress progress = new ProgramProgress(
            root.surroundings().err(), showsProgress(), root.surroundings().width())) {
      passSignals(run);
      ProgramOutcome outcome = outcome(run, progress);
      try {
        List<String> written = files.write(outcome.profile(), command);
        show(new ProgramReport(command, outcome, written), target);
      } catch (InstrumentException e) {
        new Reporter(root).newLine();
        if (outcome.status() == ExitStatus.FINE) {
          throw e;
        }
        throw new CommandException(outcome.status(), e.getMessage());
      }
      return outcome.status();
    }
  }

  private ProgramOutcome outcome(ProgramRun run, ProgramProgress progress)
      throws InstrumentException {
    try {
      ProgramOutcome outcome = run.await(progress);
      progress.end();
      return outcome;
    } catch (InstrumentException e) {
      progress.end();
      new Reporter(root).newLine();
      throw e;
    }
  }

  private boolean showsProgress() {
    Surroundings surroundings = root.surroundings();
    return Surroundings.errorsWatched()
        && !surroundings.watched()
        && !"dumb".equals(surroundings.environment().getOrDefault("TERM", "dumb"));
  }

  /** Lets this process outlive signals that are meant for the program, and passes them on. */
  private void passSignals(ProgramRun run) {
    ProcessSignals.handle("INT", () -> {
      if (!run.isAlive()) {
        Reporter reporter = new Reporter(root);
        reporter.newLine();
        reporter.error(
            "bytewise profile",
            "interrupted while reading the rest of the recording; no report was written");
        run.close();
        Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
      } else if (!ForegroundJob.isForeground()) {
        run.signal("INT");
      }
    });
    for (String name : List.of("TERM", "HUP")) {
      ProcessSignals.handle(name, () -> run.signal(name));
    }
  }

  private ProfileFiles files() throws InstrumentException {
    ProfileFiles files = new ProfileFiles();
    try {
      add(files, Form.DHAT, dhat);
      add(files, Form.COLLAPSED, collapsed);
      add(files, Form.PPROF, pprof);
      add(files, Form.FLAME, flame);
      add(files, Form.SPEEDSCOPE, speedscope);
      add(files, Form.JFR, jfr);
      add(files, Form.SAVE, save);
      return files;
    } catch (InstrumentException | CommandException e) {
      files.close();
      throw e;
    }
  }

  private void add(ProfileFiles files, Form form, String name) throws InstrumentException {
    if (name != null) {
      files.add(form, ProgramArguments.path(name), force);
    }
  }

  private void show(Report report, Optional<TargetFile> target) throws InstrumentException {
    Reporter reporter = new Reporter(root);
    List<Line> lines = report.lines(reporter.width(), reporter.glyphs());
    if (target.isEmpty()) {
      reporter.reportToErrors(lines);
      return;
    }
    try {
      Files.writeString(target.get().draft(), text(report, lines), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw TargetFile.unwritable(target.get().place(), e);
    }
    target.get().finish();
  }

  private String text(Report report, List<Line> lines) {
    if (format.isJson()) {
      return JsonReport.of(report.data()) + "\n";
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  private static CommandException usage(String message) {
    return new CommandException(ExitStatus.USAGE, message);
  }
}
