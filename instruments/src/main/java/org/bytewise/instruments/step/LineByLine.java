package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.workbench.Elsewhere;
import org.bytewise.instruments.workbench.OtherVm;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.Stop;

/**
 * Code that has been stepped through on its own, to be shown at some of its stops. Confined to one
 * thread.
 */
public final class LineByLine {
  private static final StepLimits LIMITS = new StepLimits(1_000, 200, 100);

  /** A variable in which the prompt keeps the value of an expression. */
  private static final Pattern VALUE = Pattern.compile("\\$\\d+");

  /** So many rows are left to the stack and the heap below long code. */
  private static final int LEAST_MEMORY_ROWS = 5;

  private final SteppedRun run;
  private final StepSources sources;

  private LineByLine(SteppedRun run, StepSources sources) {
    this.run = run;
    this.sources = sources;
  }

  /**
   * Steps through code in a VM of its own, with the usual imports alone: no declarations of the
   * session clutter its pictures.
   *
   * @param progress receives what is being done, in a few words
   * @throws InstrumentException if the code does not compile, does not get to its end, or was
   *     stopped
   */
  public static LineByLine of(Workbench workbench, String code, Consumer<String> progress)
      throws InstrumentException {
    try (Elsewhere apart = workbench.apart()) {
      progress.accept("starting a VM to step through the code");
      try {
        OtherVm vm = apart.start(StepInstrument.options(apart.options(), true));
        vm.awaitReady();
        SteppedRun run = vm.step(
            code,
            LIMITS,
            stop -> progress.accept(
                "stepping through the code: " + Words.count(stop.number() + 1, "step")));
        check(run, apart);
        SteppedRun plain = new SteppedRun(
            run.stops().stream().map(LineByLine::plain).toList(), run.transcript(), run.cut());
        return new LineByLine(plain, new StepSources(code, List.of()));
      } catch (SessionException | IllegalStateException e) {
        if (apart.isInterrupted()) {
          throw stopped();
        }
        throw e;
      }
    }
  }

  /**
   * Returns a stop without what distracts from its code: values of expressions that refer to no
   * object, and one-time allocations.
   */
  private static Stop plain(Stop stop) {
    LineCost cost = stop.cost();
    return new Stop(
        stop.number(),
        stop.reason(),
        stop.line(),
        stop.threads(),
        stop.variables().stream()
            .filter(one -> one.content() instanceof Content.Reference
                || !VALUE.matcher(one.name()).matches())
            .toList(),
        stop.heap(),
        stop.unreachable(),
        new LineCost(
            cost.objects(),
            cost.bytes(),
            cost.byType(),
            cost.traces(),
            0,
            cost.exact(),
            cost.reason()),
        stop.output(),
        stop.exception());
  }

  private static InstrumentException stopped() {
    return new InstrumentException("stepping through the code was stopped");
  }

  private static void check(SteppedRun run, Elsewhere apart) throws InstrumentException {
    RunEnding ending = RunEnding.of(run.transcript());
    if (apart.isInterrupted() || ending.outcome() == RunStatus.INTERRUPTED) {
      throw run.cut().isPresent() && !apart.isInterrupted()
          ? new InstrumentException(
              "the code did not get to its end: " + run.cut().get())
          : stopped();
    }
    if (ending.isRejected()) {
      throw new InstrumentException("the code does not compile: " + ending.message());
    }
    if (ending.outcome() == RunStatus.VM_LOST) {
      throw new InstrumentException("the code ended its VM: " + ending.message());
    }
    if (run.cut().isPresent() || run.stops().isEmpty()) {
      throw new InstrumentException(
          "the code did not get to its end: " + run.cut().orElse("it stops nowhere"));
    }
  }

  /** Returns the stops, the last of which is the end. */
  public List<Stop> stops() {
    return run.stops();
  }

  /** Returns the line of the code at which a stop is, from 1; empty if it is not in the code. */
  public OptionalInt line(Stop stop) {
    return stop.line()
        .map(sources::find)
        .filter(place -> place.title().isEmpty())
        .map(place -> OptionalInt.of(place.number()))
        .orElse(OptionalInt.empty());
  }

  /**
   * Draws a stop: the code with its current line, what the previous line allocated, the stack and
   * the heap.
   *
   * @param at the index of the stop
   * @param since the index of the stop that was drawn before; -1 if none was
   * @param open whether the parts of strings and collections are drawn
   * @param rows the maximum number of rows
   */
  public List<Line> picture(int at, int since, boolean open, int width, int rows, Glyphs glyphs) {
    Stop stop = run.stops().get(at);
    List<Stop> before = run.stops().subList(0, at);
    int wanted = new SourcePanel(sources, width, glyphs).wanted(stop);
    CostLines cost = new CostLines(sources, glyphs);
    List<Line> lines = new ArrayList<>(new SourcePanel(sources, width, glyphs)
        .lines(stop, before, Math.max(1, Math.min(wanted, rows - LEAST_MEMORY_ROWS))));
    cost.events(stop, width).forEach(row -> lines.add(Line.of(row.style(), row.text())));
    if (at > 0) {
      PanelRow.of(Style.RECEIPT, "  " + cost.allocated(stop, before), width, 2)
          .forEach(row -> lines.add(Line.of(row.style(), row.text())));
    }
    int room = Math.max(LEAST_MEMORY_ROWS, rows - lines.size());
    lines.addAll(new StepView(sources, width, glyphs, open).lines(stop, gone(at, since), room));
    return lines;
  }

  /** Draws the same stop as an SVG file, with the stack and the heap. */
  public String svg(int at, int since, boolean open) {
    return new StepSvg(sources, open)
        .draw(new StepMoment(run.stops(), at, true, run.cut()), gone(at, since), true);
  }

  /** Returns the objects that became unreachable after one stop and up to another. */
  private List<HeapObject> gone(int at, int since) {
    int first = since < 0 || since >= at ? at : since + 1;
    Map<Integer, HeapObject> gone = new LinkedHashMap<>();
    for (int i = first; i <= at; i++) {
      new StepMoment(run.stops(), i, true, run.cut())
          .gone()
          .forEach(object -> gone.put(object.label(), object));
    }
    return List.copyOf(gone.values());
  }
}
