package org.bytewise.instruments.step;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.LiveTerminal;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SnippetArguments;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;

/** {@code /step}: runs code line by line and shows its stack and its heap. */
public final class StepInstrument implements Instrument {
  private static final InstrumentOption SVG = InstrumentOption.file(
      "--svg", "Draw one step in FILE.svg: the last one, or the one that --at names.");
  private static final InstrumentOption AT =
      new InstrumentOption("--at", "N", "The step that --svg draws, from 1.", List.of());
  private static final InstrumentOption HTML =
      InstrumentOption.file("--html", "Write all steps to FILE.html, a page to click through.");
  private static final InstrumentOption FORCE =
      InstrumentOption.flag("--force", "Replace existing files.");

  @Override
  public String name() {
    return "step";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Runs code line by line and draws stack and heap";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code in a separate VM and stops before each line of it. A step shows the source,"
            + " the stack frames with their variables, the objects they can reach, and what the"
            + " previous line allocated. Your imports and declarations are available, with their"
            + " initial values; nothing the code does there changes your session. The code is"
            + " interpreted, so the JIT removes no allocations.",
        "Keys: Enter or Right goes on, Left goes back, o goes over calls, u out of the method, g to"
            + " the end. A number in front repeats a step: 100g goes on 100 steps. / and the number"
            + " of a line go there, e opens collections, strings and exceptions or folds them, q"
            + " leaves. A step that is not recorded yet is waited for, and Escape stops waiting.",
        "The line about to run has a filled arrow (> without Unicode), a line where another thread"
            + " stands an empty one (*), and lines that have run a tick (+).",
        "An object keeps its label, such as #3, for the whole run. A cross marks an object that has"
            + " become unreachable. At most 5,000 steps are recorded, and 40 objects are read at"
            + " each.",
        "Without a terminal, all steps are printed. --svg FILE.svg draws one step, --html FILE.html"
            + " writes a page of up to 500 steps. An existing file is replaced only with --force.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "var list = new ArrayList<String>(); for (int i = 0; i < 3; i++) list.add(\"x\" + i);",
        "--svg fact.svg --at 4 int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); } fact(3)");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SVG, AT, HTML, FORCE, SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of("stops", "cut", "output", "missingDeclarations", "files");
  }

  @Override
  public boolean runsApart() {
    return true;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    Optional<Path> svgFile = TargetFile.named(call, SVG);
    Optional<Path> htmlFile = TargetFile.named(call, HTML);
    Optional<Integer> at = at(context, call);
    List<TargetFile> files = new ArrayList<>();
    try {
      // Checked before anything runs: a file that cannot be written is reported at once.
      Optional<TargetFile> svg = target(svgFile, call, files);
      Optional<TargetFile> html = target(htmlFile, call, files);
      Optional<LiveTerminal> terminal =
          files.isEmpty() ? context.host().liveTerminal() : Optional.empty();
      StepReport report = record(context, call.text(), terminal);
      if (report.run().stops().isEmpty() || files.isEmpty()) {
        return report;
      }
      draw(report, svg, at, html);
      List<String> written = new ArrayList<>();
      for (TargetFile file : files) {
        file.finish();
        written.add(file.place().toString());
      }
      return report.withFiles(written);
    } finally {
      files.forEach(TargetFile::discard);
    }
  }

  private static Optional<TargetFile> target(
      Optional<Path> path, InstrumentCall call, List<TargetFile> files) throws InstrumentException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    TargetFile file = TargetFile.of(path.get(), call.has(FORCE.name()));
    files.add(file);
    return Optional.of(file);
  }

  private Optional<Integer> at(InstrumentContext context, InstrumentCall call)
      throws InstrumentException {
    Optional<String> typed = call.option(AT.name());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.get().matches("[1-9][0-9]{0,5}")) {
      throw InstrumentException.usage("--at needs the number of a step, from 1, not '%s'"
          .formatted(VisibleText.of(typed.get())));
    }
    if (!call.has(SVG.name())) {
      throw InstrumentException.usage(
          context, this, "--at names the step that --svg draws", examples().get(1));
    }
    return Optional.of(Integer.valueOf(typed.get()));
  }

  private static StepReport record(
      InstrumentContext context, String code, Optional<LiveTerminal> terminal)
      throws InstrumentException {
    try (Elsewhere elsewhere = context.workbench().elsewhere()) {
      context.progress().accept("starting a VM");
      OtherVm vm = elsewhere.start(options(elsewhere.options(), terminal.isPresent()));
      vm.awaitReady();
      StepSources sources = new StepSources(code, vm.declarations());
      return terminal.isPresent()
          ? play(context, vm, code, sources, terminal.get())
          : print(context, vm, code, sources);
    }
  }

  /**
   * Returns the options of a VM that is stepped through.
   *
   * @param live whether the code gets no input
   */
  static SessionOptions options(SessionOptions learner, boolean live) {
    SessionOptions.Builder options = learner.toBuilder()
        .profile(VmProfile.STEPPED)
        .vmFlags(SnippetArguments.flags(learner))
        // Each step shows what was printed since the previous one.
        .output((text, error) -> {});
    return (live ? options.input(SnippetInput.EMPTY) : options).build();
  }

  private static StepReport print(
      InstrumentContext context, OtherVm vm, String code, StepSources sources) {
    SteppedRun run = vm.step(
        code,
        StepLimits.STANDARD,
        stop -> context.progress().accept("recorded " + Words.count(stop.number() + 1, "step")));
    RunStatus outcome = RunEnding.of(run.transcript()).outcome();
    return new StepReport(run, sources, outcome, vm.adopted().lost(), Optional.empty(), List.of());
  }

  private static StepReport play(
      InstrumentContext context,
      OtherVm vm,
      String code,
      StepSources sources,
      LiveTerminal terminal)
      throws InstrumentException {
    StepRecording recording = new StepRecording(terminal::redraw);
    Thread recorder = new Thread(() -> record(vm, code, recording), "bytewise-step");
    recorder.setDaemon(true);
    recorder.start();
    try {
      if (!recording.awaitFirst()) {
        SteppedRun run = recording.result();
        RunStatus outcome = RunEnding.of(run.transcript()).outcome();
        return new StepReport(
            run, sources, outcome, vm.adopted().lost(), Optional.empty(), List.of());
      }
      context.progress().accept("");
      StepPlayer player = new StepPlayer(recording, sources);
      boolean shown = terminal.show(player);
      Optional<StepReport.Left> left = shown ? Optional.of(player.left()) : Optional.empty();
      boolean unfinished = shown && !left.get().ended();
      if (unfinished) {
        context.workbench().interrupt();
      }
      recorder.join();
      SteppedRun run = recording.result();
      RunStatus outcome = player.isInterrupted()
          ? RunStatus.INTERRUPTED
          : unfinished ? RunStatus.OK : RunEnding.of(run.transcript()).outcome();
      return new StepReport(run, sources, outcome, vm.adopted().lost(), left, List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InstrumentException("it was stopped", e);
    }
  }

  private static void record(OtherVm vm, String code, StepRecording recording) {
    try {
      recording.end(vm.step(code, StepLimits.STANDARD, recording));
    } catch (RuntimeException e) {
      recording.fail(e);
    }
  }

  private static void draw(
      StepReport report, Optional<TargetFile> svg, Optional<Integer> at, Optional<TargetFile> html)
      throws InstrumentException {
    SteppedRun run = report.run();
    int last = run.stops().size();
    if (at.isPresent() && at.get() > last) {
      throw InstrumentException.usage(
          "there is no step %d: the code has %s".formatted(at.get(), Words.count(last, "step")));
    }
    StepMoment moment = new StepMoment(run.stops(), at.orElse(last) - 1, true, run.cut());
    if (svg.isPresent()) {
      write(svg.get(), new StepSvg(report.sources(), false).draw(moment, true));
    }
    if (html.isPresent()) {
      try (BufferedWriter out = Files.newBufferedWriter(html.get().draft())) {
        new StepHtml(report.sources(), out).write(moment);
      } catch (IOException e) {
        throw TargetFile.unwritable(html.get().place(), e);
      }
    }
  }

  private static void write(TargetFile file, String text) throws InstrumentException {
    try {
      Files.writeString(file.draft(), text);
    } catch (IOException e) {
      throw TargetFile.unwritable(file.place(), e);
    }
  }
}
