package org.bytewise.instruments.collectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SnippetArguments;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.instruments.workbench.VmFigures;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;

/** {@code /collectors}: runs code with each of the JDK's garbage collectors. */
public final class CollectorsInstrument implements Instrument {
  /** The heap size for all: large enough for every collector to start and work in. */
  private static final String HEAP = "128m";

  private static final String EPSILON = "Epsilon";

  /** The exit status of a VM that was told to exit when its heap is full. */
  private static final int EXHAUSTED = 3;

  /** Flags by the collector's name. */
  private static final Map<String, List<String>> COLLECTORS = new LinkedHashMap<>();

  static {
    COLLECTORS.put("Serial", List.of("-XX:+UseSerialGC"));
    COLLECTORS.put("Parallel", List.of("-XX:+UseParallelGC"));
    COLLECTORS.put("G1", List.of("-XX:+UseG1GC"));
    COLLECTORS.put("ZGC", List.of("-XX:+UseZGC"));
    COLLECTORS.put("Shenandoah", List.of("-XX:+UseShenandoahGC"));
    COLLECTORS.put(
        EPSILON,
        List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+UseEpsilonGC",
            // A VM whose heap stays full cannot report anything.
            "-XX:+ExitOnOutOfMemoryError"));
  }

  @Override
  public String name() {
    return "collectors";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Runs code with each garbage collector";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code once with each collector in this JDK, each in a separate VM with the same"
            + " heap of "
            + HEAP
            + ", one after the other. Epsilon never collects: what does not fit ends in an "
            + "OutOfMemoryError.",
        "Times and pauses are measurements from this machine and vary from run to run. The VM"
            + " counts the pauses of each collection in whole milliseconds, so short ones may show"
            + " as 0.");
  }

  @Override
  public List<String> examples() {
    return List.of("for (int i = 0; i < 1_000_000; i++) new StringBuilder(100).append(i);");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of("heapBytes", "collectors", "missingDeclarations");
  }

  @Override
  public boolean runsApart() {
    return true;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    String argument = call.text();
    try (Elsewhere elsewhere = context.workbench().elsewhere()) {
      List<CollectorRun> runs = new ArrayList<>();
      long heapBytes = 0;
      List<String> missing = List.of();
      for (Map.Entry<String, List<String>> one : COLLECTORS.entrySet()) {
        context.progress().accept("running it with " + one.getKey());
        SessionOptions options = options(elsewhere.options(), one.getValue());
        try (OtherVm vm = elsewhere.start(options)) {
          vm.awaitReady();
          VmFigures before = vm.figuresWhenCollected();
          heapBytes = Math.max(heapBytes, before.maxHeapBytes());
          missing = vm.adopted().lost();
          CollectorRun run = run(one.getKey(), vm, before, argument);
          runs.add(run);
          if (run.ending().isRejected()) {
            break;
          }
        } catch (SessionException e) {
          runs.add(CollectorRun.unavailable(one.getKey(), e.detail()));
        }
        if (elsewhere.isInterrupted()) {
          break;
        }
      }
      return new CollectorsReport(runs, heapBytes, elsewhere.isInterrupted(), missing);
    }
  }

  private static CollectorRun run(String name, OtherVm vm, VmFigures before, String code) {
    Transcript transcript = vm.run(code);
    RunEnding ending = RunEnding.of(transcript);
    Duration elapsed = transcript.evaluations().stream()
        .map(Evaluation::elapsed)
        .reduce(Duration.ZERO, Duration::plus);
    boolean lost = ending.status().equals("vm-lost");
    boolean exhausted =
        lost && name.equals(EPSILON) && ending.exitStatus().equals(OptionalInt.of(EXHAUSTED));
    return new CollectorRun(
        name,
        null,
        ending,
        exhausted,
        elapsed,
        before,
        lost ? null : vm.figures(),
        vm.allocatedBytes());
  }

  private static SessionOptions options(SessionOptions learner, List<String> collector) {
    List<String> flags = SnippetArguments.flags(learner, "-Xms" + HEAP, "-Xmx" + HEAP);
    flags.addAll(collector);
    return SnippetArguments.silent(learner)
        .profile(VmProfile.PLAIN)
        .vmFlags(flags)
        .build();
  }
}
