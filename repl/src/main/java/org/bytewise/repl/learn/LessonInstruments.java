package org.bytewise.repl.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RuleBook;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.footprint.FootprintTable;
import org.bytewise.instruments.layout.LayoutPicture;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.rust.RustTable;
import org.bytewise.instruments.step.LineByLine;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.lessons.measure.Facts;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasuredSizes;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.RunAllocations;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.TypeCount;
import org.bytewise.lessons.measure.Value;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionException;

/**
 * Provides measurements for lessons from a workbench. Not thread-safe; does not close the
 * workbench, which belongs to its owner.
 */
public final class LessonInstruments implements Instruments {
  private static final int FOOTPRINT_TYPES = 12;

  /** The rows of a picture, so that a sentence and a question still fit on its screen. */
  private static final int PICTURE_ROWS = 15;

  /** A picture in a file has the rows that it has on a screen of this width. */
  private static final int SVG_COLUMNS = 80;

  private static final InstrumentHost HOST = new InstrumentHost() {
    @Override
    public RuleBook rules() {
      return LessonRules.packaged();
    }
  };

  private final Workbench workbench;
  private final Glyphs glyphs;
  private final Consumer<String> progress;

  /** What has been stepped through; it depends on nothing but the code and the VM's flags. */
  private final Map<String, SteppedCode> stepped = new HashMap<>();

  /**
   * Instruments of one learner's session, which tell nobody what they are doing.
   *
   * @param workbench the session
   * @param glyphs the characters that can be shown
   */
  public LessonInstruments(Workbench workbench, Glyphs glyphs) {
    this(workbench, glyphs, doing -> {});
  }

  /**
   * Instruments of one learner's session.
   *
   * @param workbench the session
   * @param glyphs the characters that can be shown
   * @param progress receives what is being done while code is stepped through, and an empty text at
   *     its end; called by several threads, one after the other
   */
  public LessonInstruments(Workbench workbench, Glyphs glyphs, Consumer<String> progress) {
    this.workbench = Objects.requireNonNull(workbench, "workbench");
    this.glyphs = Objects.requireNonNull(glyphs, "glyphs");
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  @Override
  public Facts facts() throws MeasurementException {
    return facts(guarded(workbench::vm));
  }

  @Override
  public Facts facts(String vm) throws MeasurementException {
    return measured("Object", Optional.of(vm)) instanceof Measured.OfType type
        ? facts(type.layout().vm())
        : facts();
  }

  private static Facts facts(VmModel vm) {
    return new Facts(
        vm.description(),
        vm.feature(),
        vm.headerBytes(),
        vm.referenceBytes(),
        vm.objectAlignment(),
        vm.compactHeaders(),
        vm.referenceBytes() < vm.addressBytes());
  }

  @Override
  public Set<String> simulatedVms() {
    Set<String> names = new LinkedHashSet<>(Workbench.vmNames());
    names.remove(VmModel.THIS);
    return names;
  }

  @Override
  public Run run(String code) throws MeasurementException {
    return InstrumentList.isCommand(code) ? report(code) : run(guarded(() -> workbench.run(code)));
  }

  @Override
  public Run runSilently(String code) throws MeasurementException {
    return InstrumentList.isCommand(code)
        ? report(code)
        : run(guarded(() -> workbench.runSilently(code)));
  }

  @Override
  public void replay(String code) throws MeasurementException {
    if (!InstrumentList.isCommand(code)) {
      guarded(() -> workbench.session().evaluateUncounted(code));
    } else if (!InstrumentList.runsApart(code)) {
      report(code);
    }
  }

  private Run report(String command) throws MeasurementException {
    try {
      Report report = reported(command);
      Map<String, Value> figures = new LinkedHashMap<>();
      report
          .figures()
          .forEach((name, figure) -> value(figure).ifPresent(v -> figures.put(name, v)));
      return new Run(
          outcome(report.ended()),
          "",
          "",
          "",
          report.ended() == RunStatus.OK
              ? List.of()
              : text(report.lines(Integer.MAX_VALUE, glyphs)),
          RunAllocations.uncounted("a command reports its own figures"),
          Optional.empty(),
          figures,
          receipt(report));
    } catch (InstrumentException e) {
      throw new MeasurementException(e.getMessage(), e);
    }
  }

  private Run.Receipt receipt(Report report) {
    return new Run.Receipt() {
      @Override
      public List<String> lines(int width) {
        return fitting(text(report.lines(width, glyphs)), width);
      }

      @Override
      public Optional<String> svg() {
        return report.svg();
      }
    };
  }

  private Report reported(String command) throws InstrumentException {
    return InstrumentList.run(
        command, new InstrumentContext(workbench, CallForm.PROMPT, HOST, line -> {}));
  }

  private static Optional<Value> value(Object figure) {
    if (figure instanceof Number number) {
      return Optional.of(new Value.Amount(number.doubleValue()));
    }
    if (figure instanceof Boolean truth) {
      return Optional.of(new Value.Truth(truth));
    }
    return figure == null ? Optional.empty() : Optional.of(new Value.Text(figure.toString()));
  }

  /** Returns the data that lessons need from an answer of the workbench. */
  public Run run(Answer answer) {
    Optional<Evaluation.Value> value =
        answer.last().filter(Evaluation.Value.class::isInstance).map(Evaluation.Value.class::cast);
    return new Run(
        outcome(answer),
        value.map(Evaluation.Value::text).orElse(""),
        value.map(Evaluation.Value::type).orElse(""),
        answer.output(),
        messages(answer),
        allocations(answer.transcript().allocations()),
        answer.lastSize().map(LessonInstruments::sizes),
        Map.of(),
        width -> fitting(text(Outcomes.of(width, glyphs).of(answer)), width));
  }

  private static Run.Outcome outcome(Answer answer) {
    Evaluation last = answer.last().orElse(null);
    return last instanceof Evaluation.Declared ? Run.Outcome.DECLARED : outcome(RunStatus.of(last));
  }

  /** Returns the outcome of a question; one without an answer counts as code that throws. */
  private static Run.Outcome outcome(RunStatus status) {
    return switch (status) {
      case OK -> Run.Outcome.VALUE;
      case REJECTED -> Run.Outcome.REJECTED;
      case THREW, FAILED -> Run.Outcome.THREW;
      case INTERRUPTED -> Run.Outcome.INTERRUPTED;
      case VM_LOST -> Run.Outcome.VM_LOST;
    };
  }

  /** Returns the messages as lines that the player breaks. */
  private List<String> messages(Answer answer) {
    if (answer.transcript().succeeded()) {
      return List.of();
    }
    Outcomes outcomes = Outcomes.of(Integer.MAX_VALUE, glyphs);
    List<Line> lines = new ArrayList<>();
    answer.last().ifPresent(last -> lines.addAll(outcomes.result(last)));
    lines.addAll(outcomes.notes(answer));
    return text(lines);
  }

  /** Truncates long values: a lesson's screen is read, not scrolled. */
  private List<String> fitting(List<String> lines, int width) {
    String cut = glyphs.ellipsis();
    return lines.stream()
        .map(line -> line.length() <= width
            ? line
            : line.substring(0, Math.max(0, width - cut.length())) + cut)
        .toList();
  }

  private static List<String> text(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static RunAllocations allocations(AllocationProfile profile) {
    return new RunAllocations(
        profile.own().objects(),
        profile.own().bytes(),
        profile.exact(),
        profile.exact() ? "" : profile.reason(),
        profile.byType().stream()
            .map(type -> new TypeCount(
                type.type(), type.amount().objects(), type.amount().bytes()))
            .toList(),
        profile.oneTime().objects(),
        profile.oneTime().bytes(),
        profile.otherThreads().objects(),
        profile.otherThreads().bytes(),
        profile.directBytes());
  }

  @Override
  public MeasuredSizes sizes(String target, Optional<String> vm) throws MeasurementException {
    return sizes(measured(target, vm));
  }

  private static MeasuredSizes sizes(Measured measured) {
    if (measured instanceof Measured.OfValue value) {
      return sizes(value.layout(), Optional.of(graph(value.footprint())));
    }
    if (measured instanceof Measured.OfType type) {
      return sizes(type.layout(), Optional.empty());
    }
    long bytes = measured.shallowBytes();
    return new MeasuredSizes(measured.type(), bytes, 0, bytes, 0, 0, List.of(), Optional.empty());
  }

  private static MeasuredSizes sizes(ObjectLayout layout, Optional<MeasuredSizes.Graph> graph) {
    return new MeasuredSizes(
        layout.type(),
        layout.shallowBytes(),
        layout.headerBytes(),
        layout.fieldBytes(),
        layout.gapBytes(),
        layout.paddingBytes(),
        layout.fields().stream()
            .map(field -> new MeasuredSizes.Field(field.name(), field.offset(), field.size()))
            .toList(),
        graph);
  }

  private static MeasuredSizes.Graph graph(Footprint footprint) {
    return new MeasuredSizes.Graph(
        footprint.deepBytes(),
        footprint.objects(),
        footprint.byType().stream()
            .map(share -> new TypeCount(share.type(), share.objects(), share.bytes()))
            .toList());
  }

  @Override
  public List<String> layout(String target, Optional<String> vm, int width)
      throws MeasurementException {
    Measured measured = measured(target, vm);
    return layout(measured)
        .map(layout -> LayoutPicture.of(layout, width, glyphs))
        .orElseGet(() -> List.of(
            measured.type() + ": " + Words.count(measured.shallowBytes(), "byte") + ", no header"));
  }

  /** Returns the layout of an object; empty for a primitive. */
  private static Optional<ObjectLayout> layout(Measured measured) {
    if (measured instanceof Measured.OfValue value) {
      return Optional.of(value.layout());
    }
    return measured instanceof Measured.OfType type ? Optional.of(type.layout()) : Optional.empty();
  }

  @Override
  public Optional<String> layoutSvg(String target, Optional<String> vm)
      throws MeasurementException {
    return layout(measured(target, vm)).map(layout -> LayoutPicture.svg(layout, SVG_COLUMNS));
  }

  @Override
  public List<String> footprint(String target, int width) throws MeasurementException {
    if (measured(target, Optional.empty()) instanceof Measured.OfValue value) {
      return FootprintTable.of(value.footprint(), width, glyphs, FOOTPRINT_TYPES);
    }
    throw new MeasurementException(
        "'%s' is a type, and only a value references objects".formatted(target));
  }

  @Override
  public SteppedCode step(String code) throws MeasurementException {
    SteppedCode known = stepped.get(code);
    if (known == null) {
      known = steps(code);
      stepped.put(code, known);
    }
    return known;
  }

  private SteppedCode steps(String code) throws MeasurementException {
    try {
      LineByLine lines = LineByLine.of(workbench, code, progress);
      return new SteppedCode(
          lines.stops().stream().map(stop -> SteppedLines.of(lines, stop)).toList(),
          pictures(lines));
    } catch (InstrumentException | SessionException e) {
      throw new MeasurementException(e.getMessage(), e);
    } finally {
      progress.accept("");
    }
  }

  private SteppedCode.Pictures pictures(LineByLine lines) {
    return new SteppedCode.Pictures() {
      @Override
      public List<String> lines(int at, int since, boolean open, int width) {
        return text(lines.picture(at, since, open, width, PICTURE_ROWS, glyphs));
      }

      @Override
      public Optional<String> svg(int at, int since, boolean open) {
        return Optional.of(lines.svg(at, since, open));
      }
    };
  }

  private Measured measured(String target, Optional<String> vm) throws MeasurementException {
    return guarded(() -> workbench.measure(target, vm.orElse(VmModel.THIS)));
  }

  @Override
  public Value rust(String figure, String name) throws MeasurementException {
    try {
      return value(RustTable.recorded().figure(figure, name)).orElseThrow();
    } catch (IllegalArgumentException e) {
      throw new MeasurementException(e.getMessage(), e);
    }
  }

  @Override
  public String rustCompiler() {
    return RustTable.recorded().compilerName();
  }

  @Override
  public void reset() throws MeasurementException {
    guarded(() -> {
      workbench.reset(workbench.options());
      return null;
    });
  }

  private static <T> T guarded(Supplier<T> measurement) throws MeasurementException {
    try {
      return measurement.get();
    } catch (TargetException | LayoutException | SessionException e) {
      throw new MeasurementException(e.getMessage(), e);
    }
  }
}
