package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExerciseException;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.Marking;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.JailedWorkplace;
import org.bytewise.exercises.exam.LocalWorkplace;
import org.bytewise.exercises.exam.Secret;
import org.bytewise.exercises.grade.Batch;
import org.bytewise.exercises.grade.GradeException;
import org.bytewise.exercises.grade.GradeFolder;
import org.bytewise.exercises.grade.GradeReport;
import org.bytewise.exercises.grade.Graded;
import org.bytewise.exercises.grade.Intake;
import org.bytewise.exercises.grade.Jobs;
import org.bytewise.exercises.grade.Merging;
import org.bytewise.exercises.grade.OneReport;
import org.bytewise.exercises.grade.Reports;
import org.bytewise.exercises.grade.Roster;
import org.bytewise.exercises.grade.RosterColumns;
import org.bytewise.exercises.grade.Shard;
import org.bytewise.exercises.grade.SingleStudent;
import org.bytewise.exercises.grade.Submission;
import org.bytewise.exercises.grade.Submitter;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.exercises.sandbox.SandboxException;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.RegularFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bytewise grade}. */
@Command(
    name = "grade",
    header = "Grade a class's submissions, each in a sandbox.",
    description = {
      "",
      "PATH is a file, an archive, or a folder with a file, a folder or an archive for each"
          + " student; their names identify the students, and file names the exercises. Each"
          + " submission is compiled and run in a sandbox and judged from outside it. Results are"
          + " saved as they arrive, so the same command resumes where it was stopped.",
      "",
      "  bytewise grade submissions",
      "  bytewise grade submissions --exercise error-lines --roster class.csv --jobs 4",
      "  bytewise grade --one JoinOnce.java",
      "  bytewise grade submissions --shard 1/4 --secret $SECRET --out grades-1",
      "  bytewise grade merge grades-1 grades-2 --out grades"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      " 0:all submissions pass",
      " 1:some do not",
      " 2:wrong usage",
      " 3:grading itself failed for some or all",
      "130:interrupted"
    })
final class GradeSubcommand implements Callable<Integer> {
  /** Fewer characters could be tried out by the code of a submission. */
  private static final int FEWEST_SECRET = 16;

  private static final String OUT = "bytewise-grades";
  private static final int MOST_LIST = 16 << 20;

  private final BytewiseCommand root;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "The submissions.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "A file with one path per line, in addition to the PATHs.")
  private Path list;

  @Option(
      names = "--one",
      paramLabel = "PATH",
      description = "Grade the file, folder or archive of a single student and print the results;"
          + " nothing is kept.")
  private Path one;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "With --one: text, jsonl, gradescope, markdown or github (${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "The exercise of all submissions (default: from their file names).")
  private String exercise;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Your own exercises, instead of the built-in ones.")
  private Path pack;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "A CSV file with the students in its first column, to report who is missing.")
  private Path roster;

  @Option(
      names = "--expect",
      paramLabel = "ID",
      split = ",",
      description = "Exercises that every student should submit, to report what is missing"
          + " (default: all that anybody submitted).")
  private List<String> expected = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = OUT,
      description = "Where results and reports go (${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions to run at once (default: one per core; at most 64).")
  private Integer jobs;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Grade only the I-th of N parts of the students, so that N machines can share"
          + " a batch.")
  private String shard;

  @Option(
      names = "--secret",
      paramLabel = "TEXT",
      description = "The secret from which all generated inputs follow, at least 16 random"
          + " characters (default: a new one, kept in batch.json in --out).")
  private String secret;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "The time limit of one call (${DEFAULT-VALUE}).")
  private int timeLimit;

  @Option(
      names = "--report",
      paramLabel = "FORM",
      split = ",",
      defaultValue = "jsonl,junit,ctrf,gradescope,marks,feedback,csv,markdown",
      description = "The reports to write (${DEFAULT-VALUE}).")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--unsafe-no-sandbox",
      description = "Run submissions with your own permissions. Every result records it.")
  private boolean unsafe;

  GradeSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    List<Path> all = paths();
    if (all.isEmpty() && one == null) {
      throw new ParameterException(spec.commandLine(), "name a PATH to grade");
    }
    if (one != null && !all.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--one grades a single PATH; leave out " + all.get(0));
    }
    boolean noJobs = jobs != null && jobs < 1;
    if (noJobs || timeLimit < 1) {
      throw new ParameterException(
          spec.commandLine(),
          noJobs ? "--jobs must be at least 1" : "--time-limit must be at least 1");
    }
    if (one != null) {
      return gradeOne();
    }
    List<Reports> forms = forms();
    ExercisePack exercises = pack();
    Map<String, Marking> markings = markings(exercises);
    Intake.Taken taken = usage(() -> Intake.read(all, exercises, Optional.ofNullable(exercise)));
    Shard part = usage(() -> shard == null ? Shard.WHOLE : Shard.parse(shard));
    Optional<Roster> students = usage(() -> Optional.ofNullable(roster).map(Roster::read));
    RosterColumns columns =
        students.map(one -> RosterColumns.of(one, taken.students())).orElse(RosterColumns.NONE);
    List<Submission> submissions = part.of(taken.submissions());
    if (submissions.isEmpty()) {
      taken.leftOut().forEach(line -> new Reporter(root).error("bytewise grade", line));
      throw new CommandException(
          ExitStatus.USAGE,
          "there are no submissions to grade in "
              + all.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    try (GradeFolder folder = environment(() -> GradeFolder.open(out, secret()))) {
      return grade(
          submissions,
          exercises,
          folder,
          graded -> new GradeReport(
              graded,
              students.map(one -> one.missing(taken.students())).orElse(List.of()).stream()
                  .filter(part::has)
                  .toList(),
              taken.leftOut(),
              columns,
              markings),
          forms);
    }
  }

  private Map<String, Marking> markings(ExercisePack exercises) {
    Map<String, Marking> markings = new TreeMap<>();
    for (String id : expected) {
      Optional<Exercise> exercise = usage(() -> exercises.find(id));
      markings.put(
          id,
          exercise
              .orElseThrow(() -> new CommandException(
                  ExitStatus.USAGE,
                  "there is no exercise '" + id + "'; 'bytewise exercises list' shows them all"))
              .marking());
    }
    return markings;
  }

  private int gradeOne() {
    OneReport form = OneReport.named(format)
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(),
            "unknown format '%s'; use %s"
                .formatted(
                    format,
                    Arrays.stream(OneReport.values())
                        .map(OneReport::word)
                        .collect(Collectors.joining(", ")))));
    ExercisePack exercises = pack();
    Map<String, Marking> markings = markings(exercises);
    Intake.Taken taken = usage(() -> Intake.one(one, exercises, Optional.ofNullable(exercise)));
    Reporter reporter = new Reporter(root);
    if (taken.submissions().isEmpty() && markings.isEmpty()) {
      taken.leftOut().forEach(line -> reporter.error("bytewise grade", line));
      throw new CommandException(
          ExitStatus.USAGE,
          "there is no submission in " + one + ": no file is named after an exercise, such as "
              + exercises.ids().stream().map(Exercise::fileName).findFirst().orElse("JoinOnce.java")
              + "; --exercise names the exercise of a file with another name");
    }
    GradeReport report = environment(() -> SingleStudent.grade(
        taken.submissions(),
        exercises,
        markings,
        secret(),
        new SingleStudent.Machine(Duration.ofSeconds(timeLimit), root.vmFlags(), unsafe)));
    String text = form.text(report);
    reporter.plain(text.substring(0, text.length() - 1));
    List<Verdict> verdicts = report.results().stream().map(Graded::verdict).toList();
    if (verdicts.contains(Verdict.INFRA_ERROR)) {
      reporter.error("bytewise grade", "some could not be judged; run the same command again");
      return ExitStatus.ENVIRONMENT;
    }
    return report.passes() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private Optional<Secret> secret() {
    if (secret != null && secret.strip().length() < FEWEST_SECRET) {
      throw new ParameterException(
          spec.commandLine(),
          "--secret has fewer than " + FEWEST_SECRET
              + " characters, so that students could guess it:"
              + " give 32 random letters and digits");
    }
    return Optional.ofNullable(secret).map(Secret::new);
  }

  private List<Path> paths() {
    List<Path> all = new ArrayList<>(paths);
    if (list != null) {
      try {
        RegularFile.read(list, MOST_LIST)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(Path::of)
            .forEach(all::add);
      } catch (IOException e) {
        throw new CommandException(
            ExitStatus.USAGE, "cannot read the list %s: %s".formatted(list, FileReason.of(e)));
      } catch (InvalidPathException e) {
        throw new CommandException(
            ExitStatus.USAGE, "the list %s contains a line that is not a path".formatted(list));
      }
    }
    return all;
  }

  private List<Reports> forms() {
    List<Reports> forms = new ArrayList<>();
    for (String name : reports) {
      forms.add(Reports.of(name)
          .orElseThrow(() -> new ParameterException(
              spec.commandLine(),
              "unknown report '%s'; use %s".formatted(name, String.join(", ", names())))));
    }
    return forms;
  }

  private static List<String> names() {
    return Arrays.stream(Reports.values())
        .map(form -> form.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private ExercisePack pack() {
    if (pack == null) {
      return ExercisePack.packaged();
    }
    try {
      return ExercisePack.of(pack);
    } catch (IOException | ExerciseException e) {
      throw new CommandException(
          ExitStatus.USAGE,
          "there is no pack of exercises in %s: %s"
              .formatted(pack, e instanceof IOException io ? FileReason.of(io) : e.getMessage()));
    }
  }

  /** Makes the reports of results. */
  private interface Reporting {
    GradeReport of(List<Graded> graded);
  }

  private int grade(
      List<Submission> submissions,
      ExercisePack exercises,
      GradeFolder folder,
      Reporting reporting,
      List<Reports> forms) {
    Jobs bounded = Jobs.of(Optional.ofNullable(jobs), submissions.size());
    bounded.note().ifPresent(note -> new Reporter(root).error("bytewise grade", note));
    Path home = Path.of(System.getProperty("java.home"));
    List<Path> files = JailedWorkplace.files();
    try (Sandbox sandbox =
            environment(() -> unsafe ? Sandbox.none(home, files) : Sandbox.open(home, files));
        JailedWorkplace jailed = new JailedWorkplace(
            sandbox,
            Duration.ofSeconds(timeLimit),
            root.vmFlags(),
            Math.max(1, bounded.count() - 1));
        LocalWorkplace trusted = LocalWorkplace.reusing(root.vmFlags())) {
      jailed.prepare();
      Batch batch = new Batch(exercises, jailed, trusted, sandbox.description(), folder);
      GradeProgress progress = new GradeProgress(root.surroundings(), submissions.size());
      Thread onInterrupt = new Thread(() -> {
        batch.stop();
        progress.stopped();
      });
      Runtime.getRuntime().addShutdownHook(onInterrupt);
      List<Graded> graded = environment(() -> batch.run(submissions, bounded.count(), progress));
      if (batch.isStopped()) {
        return ExitStatus.INTERRUPTED;
      }
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
      progress.end();
      return report(reporting.of(graded), folder, forms);
    }
  }

  private int report(GradeReport report, GradeFolder folder, List<Reports> forms) {
    environment(() -> {
      Reports.write(folder, report, forms);
      return null;
    });
    Reporter reporter = new Reporter(root);
    Map<Verdict, Long> counts = new TreeMap<>(report.results().stream()
        .collect(Collectors.groupingBy(Graded::verdict, Collectors.counting())));
    counts.forEach((verdict, count) ->
        reporter.plain("%6d  %-14s it %s".formatted(count, verdict, verdict.text())));
    if (!report.missing().isEmpty()) {
      reporter.plain("%6d  %-14s on the roster, but nothing submitted"
          .formatted(report.missing().size(), "MISSING"));
    }
    if (!report.leftOut().isEmpty()) {
      reporter.plain(
          "%6d  files skipped; summary.md lists them".formatted(report.leftOut().size()));
    }
    reporter.plain("");
    forms.forEach(form -> reporter.plain(folder.path().resolve(form.file()).toString()));
    Set<Verdict> verdicts = counts.keySet();
    if (verdicts.contains(Verdict.INFRA_ERROR)) {
      reporter.error(
          "bytewise grade", "some could not be judged; run the same command to retry them");
      return ExitStatus.ENVIRONMENT;
    }
    return verdicts.equals(Set.of(Verdict.PASS)) || verdicts.isEmpty()
        ? ExitStatus.FINE
        : ExitStatus.FAILED;
  }

  @Command(
      name = "merge",
      header = "Merge the results of shards.",
      description = {
        "",
        "Merges the results in the FOLDERs, in which parts of a batch were graded with the same"
            + " --secret, and writes the reports for all of them."
      })
  int merge(
      @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of grades.")
          List<Path> folders,
      @Option(
              names = "--out",
              paramLabel = "FOLDER",
              defaultValue = OUT,
              description = "Where the merged results go (${DEFAULT-VALUE}).")
          Path joined,
      @Option(
              names = "--roster",
              paramLabel = "FILE",
              description = "A CSV file with the students, to report who is missing.")
          Path students) {
    Optional<Roster> listed = usage(() -> Optional.ofNullable(students).map(Roster::read));
    try (GradeFolder folder = usage(() -> Merging.join(folders, joined))) {
      List<Graded> all = folder.all();
      List<Submitter> submitters =
          RosterColumns.submitters(all.stream().map(Graded::student).toList());
      return report(
          new GradeReport(
              all,
              listed.map(one -> one.missing(submitters)).orElse(List.of()),
              List.of(),
              listed.map(one -> RosterColumns.of(one, submitters)).orElse(RosterColumns.NONE),
              Map.of()),
          folder,
          List.of(Reports.values()));
    } catch (IOException e) {
      throw new CommandException(
          ExitStatus.ENVIRONMENT, joined + " cannot be read: " + FileReason.of(e));
    }
  }

  /** Something that may fail in words for who grades. */
  private interface Work<T> {
    T get();
  }

  private static <T> T usage(Work<T> work) {
    return guarded(ExitStatus.USAGE, work);
  }

  private static <T> T environment(Work<T> work) {
    return guarded(ExitStatus.ENVIRONMENT, work);
  }

  private static <T> T guarded(int status, Work<T> work) {
    try {
      return work.get();
    } catch (GradeException | ExerciseException e) {
      throw new CommandException(status, e.getMessage());
    } catch (SandboxException e) {
      throw new CommandException(
          status,
          e.getMessage() + "; --unsafe-no-sandbox runs submissions with your own permissions");
    }
  }
}
