package org.bytewise.instruments.timeline;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.counting.CountingFlags;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.SourceOption;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.elsewhere.SizeArgument;
import org.bytewise.instruments.elsewhere.Smallest;
import org.bytewise.instruments.elsewhere.SnippetArguments;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.VmProfile;

/** {@code /timeline}: draws the live bytes of the heap over the life of some code. */
public final class TimelineInstrument implements Instrument {
  private static final InstrumentOption POINTS = new InstrumentOption(
      "--points", "N", "Keep at most N points, from 4 to 200; 40 unless given.", List.of());

  private static final int LEAST_POINTS = 4;
  private static final int MOST_POINTS = 200;
  private static final int USUAL_POINTS = 40;

  /** The granularity of the search for the smallest heap, in bytes. */
  private static final long GRAIN = 1 << 20;

  /** The largest heap that is tried, in bytes. */
  private static final long LARGEST = 512L << 20;

  private static final String EXAMPLE = "String s = \"\"; for (int i = 0; i < 500; i++) s += i";

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Draws the live bytes of the heap while the code allocates";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Runs the code in a separate VM, with your imports and declarations, and collects the heap"
            + " whenever the code has allocated a certain number of bytes; everything then left is"
            + " live. The clock is the number of bytes that the code's own thread has allocated, so"
            + " the picture does not depend on the speed of the machine. What was live before the"
            + " code is left out; what the VM keeps for classes that the code loads is included,"
            + " and the VM's own threads can change the live bytes by up to 200 B.",
        "A point lies where the code of SNIPPET itself goes on, after the call or instruction in"
            + " which a multiple of the distance was passed; a long call into the JDK has no points"
            + " in it. Between two points there can be more, but never more than what was allocated"
            + " there. Local variables hold their objects until their method ends.",
        "Then the code runs a few more times, without input and output, for the smallest heap"
            + " in which it completes, in whole MiB, with the Serial collector.");
  }

  @Override
  public List<String> examples() {
    return List.of(EXAMPLE, "--points 100 new ArrayList<>(List.of(1, 2, 3))");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(POINTS, SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return TimelineReport.KEYS;
  }

  @Override
  public boolean runsApart() {
    return true;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    int points = points(call);
    try (Elsewhere elsewhere = context.workbench().elsewhere()) {
      context.progress().accept("running the code and collecting its heap on the way");
      TimelineReport report;
      try (OtherVm vm = elsewhere.start(clocked(elsewhere.options()))) {
        // A first run, so that the classes that every run needs are loaded.
        Optional<Serializable> refused =
            vm.probe("new Object()", TimelineProbe.class, Integer.toString(points));
        RunEnding ending = RunEnding.of(vm.run(call.text()));
        String output = vm.output();
        boolean measured = ending.outcome() != RunStatus.VM_LOST && !ending.isRejected();
        Optional<Serializable> found = refused.isPresent() || !measured
            ? refused
            : vm.probe(TimelineProbe.class, TimelineProbe.FOUND);
        report = TimelineReport.of(ending, output, found, vm.adopted().lost());
      }
      return report.ended() == RunStatus.OK && report.timeline().isPresent()
          ? report.withSmallestHeap(smallest(context, elsewhere, call.text(), report))
          : report;
    }
  }

  private static OptionalLong smallest(
      InstrumentContext context, Elsewhere elsewhere, String code, TimelineReport report) {
    HeapTimeline timeline = report.timeline().orElseThrow();
    // What is live at the peak does not fit into a heap of that size, as no heap is ever full.
    long tooSmall = timeline.before() + Math.max(0, timeline.peak().live());
    long found =
        Smallest.above(tooSmall, LARGEST, GRAIN, bytes -> works(context, elsewhere, code, bytes));
    return found < 0 || elsewhere.isInterrupted() ? OptionalLong.empty() : OptionalLong.of(found);
  }

  private static boolean works(
      InstrumentContext context, Elsewhere elsewhere, String code, long bytes) {
    if (elsewhere.isInterrupted()) {
      return true;
    }
    String size = SizeArgument.text(bytes);
    context.progress().accept("looking for the smallest heap: " + size);
    SessionOptions options = SnippetArguments.silent(elsewhere.options())
        .profile(VmProfile.PLAIN)
        .vmFlags(SnippetArguments.flags(
            elsewhere.options(),
            "-XX:+UseSerialGC",
            CountingFlags.C1_ONLY,
            "-Xms" + size,
            "-Xmx" + size))
        .build();
    try (OtherVm vm = elsewhere.start(options)) {
      return vm.run(code).succeeded();
    } catch (SessionException e) {
      return false;
    }
  }

  private static SessionOptions clocked(SessionOptions learner) {
    return learner.toBuilder()
        .profile(VmProfile.CLOCKED)
        .vmFlags(SnippetArguments.flags(learner))
        .probeResultPackages(List.of(HeapTimeline.class.getPackageName()))
        .build();
  }

  private static int points(InstrumentCall call) throws InstrumentException {
    String text = call.option(POINTS.name()).orElse(Integer.toString(USUAL_POINTS));
    int points = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (points < LEAST_POINTS || points > MOST_POINTS) {
      throw InstrumentException.usage(
          "--points %s: name a number from %d to %d".formatted(text, LEAST_POINTS, MOST_POINTS));
    }
    return points;
  }
}
