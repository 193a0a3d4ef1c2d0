package org.bytewise.snippets.internal.host;

import java.io.Serializable;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.profile.CallPaths;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.InspectedHeap;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.NumberedSource;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.Repetition;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SiteProfile;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.Spotted;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.internal.stepping.Stepper;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.SnippetReport;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.SteppedRun;
import org.bytewise.snippets.stepping.StopListener;

/**
 * The implementation of a session. Calls run one at a time on the engine's thread;
 * {@link #interrupt} and {@link #close} may be called by any thread.
 */
public final class SessionCore {
  /**
   * Allocates several objects: with any collector the first object at a place in the code is
   * reported, but the next may not be.
   */
  private static final String SEVERAL_OBJECTS =
      "{ Object last = null; for (int i = 0; i < 9; i++) last = new Object(); }";

  private static final HeapDrawing NOTHING =
      new HeapDrawing(List.of(), new HeapView(List.of(), 0, false), Set.of());

  private final SnippetNumbers numbers = new SnippetNumbers();
  private final Ledger ledger = new Ledger();
  private final RunGuard guard = new RunGuard();
  private final List<NumberedSource> history = new ArrayList<>();
  private volatile SessionOptions options;
  private volatile Engine engine;
  private volatile boolean closed;
  private final boolean disposable;
  private List<String> liveThreads = List.of();
  private final SessionQueries queries = new SessionQueries(() -> engine);

  private Recovery adopted = new Recovery(List.of(), List.of());
  private long allocatedBytes;

  /** @param disposable whether the session ends with its child VM: a lost VM is not replaced */
  public SessionCore(SessionOptions options, boolean disposable) {
    this.options = options;
    this.disposable = disposable;
  }

  /**
   * Starts the child VM, and the compiler with the initial imports, and warms up both.
   *
   * @param awaited whether somebody is already waiting for the session, so that code is worth more
   *     than a warm-up
   */
  public void start(BooleanSupplier awaited) {
    numbers.hide(true);
    Engine fresh = Engine.start(options, numbers, imports());
    engine = fresh;
    if (closed) {
      fresh.close();
      return;
    }
    // Formatting the first number loads many locale classes, which can happen while the child is
    // running.
    Threads.daemon("bytewise-numbers", DecimalFormatSymbols::getInstance);
    if (options.valueProbe() != null) {
      fresh.measure(options.valueProbe());
    }
    boolean chosen = options.profile().counts() && VmProfile.choosesCollector(options.vmFlags());
    if (awaited.getAsBoolean() && !chosen) {
      fresh.prepareReading();
      numbers.hide(false);
      return;
    }
    fresh.count(options.profile().counts());
    try {
      runHidden("new Object()");
      if (chosen && !runHidden(SEVERAL_OBJECTS)) {
        throw uncounted();
      }
    } catch (IllegalStateException e) {
      if (closed) {
        throw e;
      }
      throw new SessionException("the VM was lost while it started: " + fresh.ending(), e);
    } finally {
      numbers.hide(false);
    }
  }

  /**
   * Returns the exception for a VM that does not report all objects: some collectors of some JDKs
   * allocate in code that bypasses the flight recorder.
   */
  private SessionException uncounted() {
    String collector = options.vmFlags().stream()
        .filter(flag -> VmProfile.choosesCollector(List.of(flag)))
        .collect(Collectors.joining(" "));
    return new SessionException(
        ("nothing can be counted with %s: with this collector, a VM of JDK %d does not report the"
                + " objects that it creates; leave the flag out, or choose another collector, such"
                + " as -XX:+UseG1GC")
            .formatted(collector, Runtime.version().feature()));
  }

  private List<String> imports() {
    List<String> statements = new ArrayList<>(List.of(SnippetApi.IMPORT));
    options.imports().forEach(name -> statements.add("import " + name + ";"));
    return statements;
  }

  /**
   * What another session can start from.
   *
   * @param entries accepted declarations by snippet number
   * @param upcoming the number of the next snippet
   */
  public record Inheritance(Map<String, Ledger.Entry> entries, int upcoming) {}

  /** Returns what this session has accepted. */
  public Inheritance inheritance() {
    return new Inheritance(ledger.all(), numbers.upcoming());
  }

  /** Reruns the declarations of another session under their numbers, without output or counting. */
  public void adopt(Inheritance inheritance) {
    List<String> back = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    inheritance.entries().forEach((number, entry) -> {
      if (!entry.temporary()) {
        numbers.goOnWith(Integer.parseInt(number));
        boolean accepted = replay(entry);
        if (!entry.imported() || !accepted) {
          (accepted ? back : lost).add(entry.name());
        }
      }
    });
    numbers.goOnWith(inheritance.upcoming());
    adopted = new Recovery(back, lost);
  }

  /** Returns the outcome of {@link #adopt}. */
  public Recovery adopted() {
    return adopted;
  }

  /**
   * Returns the number of bytes that the last input allocated on its own thread, by the VM's own
   * count and including one-time allocations; -1 if unknown.
   */
  public long allocatedBytes() {
    return allocatedBytes;
  }

  /** Runs code of the tool's own. Returns whether every object it created was reported. */
  private boolean runHidden(String code) {
    boolean exact = true;
    for (SnippetEvent event : engine.evaluate(code)) {
      for (SnippetReport report : engine.reports()) {
        exact &= engine.profile(report).exact();
      }
      engine.forget(event.snippet());
    }
    return exact;
  }

  /** Returns the queries that do not change the session. */
  public SessionQueries queries() {
    return queries;
  }

  /**
   * Observers of an input's objects, in addition to the count.
   *
   * @param spots compares the objects with the source
   * @param paths collects their call paths
   */
  private record Observers(Optional<SpotReading> spots, Optional<CallPaths> paths) {
    static final Observers NONE = new Observers(Optional.empty(), Optional.empty());
  }

  /** Like {@link #evaluate} with counting, and also collects the call paths to the objects. */
  public SiteProfile evaluateSites(String input, Optional<Path> recordings) {
    CallPaths paths = new CallPaths(recordings);
    Observers observers = new Observers(Optional.empty(), Optional.of(paths));
    return new SiteProfile(evaluate(input, true, true, observers), paths.sites());
  }

  /** Runs the statements of an input. */
  public Transcript evaluate(String input, boolean counted) {
    return evaluate(input, counted, true);
  }

  /**
   * Runs the statements of an input.
   *
   * @param shown whether to render values that are objects as text; if not, nothing except the
   *     statements runs, and {@link SessionQueries#text} renders the values later
   */
  public Transcript evaluate(String input, boolean counted, boolean shown) {
    return evaluate(input, counted, shown, Observers.NONE);
  }

  private Transcript evaluate(String input, boolean counted, boolean shown, Observers observers) {
    guard.beginInput();
    allocatedBytes = 0;
    engine.beginInput();
    engine.show(shown);
    try {
      return evaluateStatements(input, counted && options.profile().counts(), observers);
    } finally {
      guard.endInput();
    }
  }

  private Transcript evaluateStatements(String input, boolean counted, Observers observers) {
    List<Evaluation> evaluations = new ArrayList<>();
    engine.openGate();
    engine.count(counted);
    long dropped = 0;
    String rest = input;
    String refusal = InputCheck.refusal(input);
    if (refusal != null) {
      return new Transcript(
          List.of(new Evaluation.Rejected(
              HarmlessText.of(input),
              Diagnostics.error(refusal, input, InputCheck.position(input)))),
          "",
          0,
          liveThreads);
    }
    while (!rest.isBlank()) {
      EvaluationReader.Piece piece;
      String following;
      try {
        CompletionInfo info = engine.analysis().analyzeCompletion(rest);
        if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
          break;
        }
        // JShell returns the whole input as the remainder if it could continue.
        boolean whole = info.source() == null
            || info.source().isBlank()
            || !info.completeness().isComplete();
        piece = new EvaluationReader.Piece(
            input, input.length() - rest.length(), whole ? rest : info.source());
        following = whole || info.remaining() == null ? "" : info.remaining();
      } catch (StackOverflowError | InternalError e) {
        evaluations.add(tooDeep(new EvaluationReader.Piece(input, 0, rest)));
        rest = "";
        break;
      }
      if (guard.isStopped()) {
        evaluations.add(new Evaluation.Interrupted(
            piece.code().strip(), AllocationProfile.NONE, Duration.ZERO));
        rest = following;
        break;
      }
      List<Evaluation> ofPiece = evaluatePiece(piece, observers);
      evaluations.addAll(ofPiece);
      dropped = Math.max(dropped, engine.droppedOutput());
      rest = following;
      if (!ofPiece.stream().allMatch(Evaluation::succeeded)) {
        break;
      }
    }
    return new Transcript(evaluations, rest.strip(), dropped, liveThreads);
  }

  private static Evaluation tooDeep(EvaluationReader.Piece piece) {
    return new Evaluation.Rejected(
        piece.code().strip(),
        Diagnostics.error(
            "this is nested too deeply for the compiler; split it up",
            piece.input(),
            piece.offset()));
  }

  /** Restarts JShell, which accepts code even though its compiler crashed on it. */
  private Evaluation notCompiled(EvaluationReader.Piece piece) {
    allocatedBytes = -1;
    Recovery recovery = recover();
    StringBuilder message = new StringBuilder(
        ("the compiler of this JDK (%s) crashes on this because of a bug of its own,"
                + " so it was not accepted")
            .formatted(Runtime.version()));
    if (!recovery.restored().isEmpty()) {
      message
          .append("; restored with initial values: ")
          .append(String.join(", ", recovery.restored()));
    }
    if (!recovery.lost().isEmpty()) {
      message.append("; lost: ").append(String.join(", ", recovery.lost()));
    }
    return new Evaluation.Rejected(
        piece.code().strip(), Diagnostics.error(message.toString(), piece.input(), piece.offset()));
  }

  /**
   * Runs one piece as JShell splits the input: a statement, or the several variables of one
   * declaration.
   */
  private List<Evaluation> evaluatePiece(EvaluationReader.Piece piece, Observers observers) {
    long started = System.nanoTime();
    guard.begin(engine, options.timeLimit());
    engine.collect(observers.paths().orElse(null));
    List<SnippetEvent> events;
    try {
      events = engine.evaluate(piece.code());
    } catch (StackOverflowError | InternalError e) {
      guard.end();
      return List.of(tooDeep(piece));
    } catch (CompilerCrash e) {
      guard.end();
      return List.of(notCompiled(piece));
    } catch (IllegalStateException e) {
      events = List.of();
    }
    RunGuard.Verdict verdict = guard.end();
    if (observers.spots().isPresent()) {
      observers.spots().get().read(piece, events);
    }
    if (!engine.isAlive() || events.isEmpty()) {
      allocatedBytes = -1;
      return List.of(lost(piece, verdict, System.nanoTime() - started));
    }
    List<SnippetEvent> mains =
        events.stream().filter(event -> event.causeSnippet() == null).toList();
    String refused = refusedByGenerator(mains);
    if (refused != null) {
      return List.of(new Evaluation.VmLost(
          piece.code().strip(),
          refused,
          OptionalInt.empty(),
          recover(),
          Duration.ofNanos(System.nanoTime() - started)));
    }
    List<SnippetReport> reports = engine.reports();
    reports.forEach(this::addBytes);
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < mains.size(); i++) {
      int run = i - (mains.size() - reports.size());
      SnippetReport report = run < 0 ? null : reports.get(run);
      evaluations.add(evaluation(piece, mains.get(i), events, verdict, report));
    }
    return evaluations;
  }

  /**
   * Returns the compiler's reason if it could not generate a class file for valid code, for example
   * because of a string of more than 65,535 bytes. JShell's compiler cannot compile anything after
   * that (measured on 17 and 25).
   *
   * @return what the compiler reported, or null if this is not the case
   */
  private String refusedByGenerator(List<SnippetEvent> mains) {
    for (SnippetEvent main : mains) {
      if (main.status() == Status.RECOVERABLE_NOT_DEFINED
          && main.snippet() instanceof DeclarationSnippet declaration
          && engine.shell().unresolvedDependencies(declaration).findAny().isEmpty()) {
        return "the compiler cannot generate a class for this and had to be restarted: "
            + engine
                .shell()
                .diagnostics(declaration)
                .findFirst()
                .map(diag -> HarmlessText.of(diag.getMessage(Locale.getDefault())))
                .orElse("it does not say why");
      }
    }
    return null;
  }

  private Evaluation evaluation(
      EvaluationReader.Piece piece,
      SnippetEvent main,
      List<SnippetEvent> events,
      RunGuard.Verdict verdict,
      SnippetReport report) {
    AllocationProfile profile = report == null
        ? EvaluationReader.unreported(main)
        : report.run().recording() == null
                && report.run().failure() == null
                && !report.run().empty()
            ? AllocationProfile.uncounted("it was not counted")
            : engine.profile(report);
    if (report == null && !profile.exact()) {
      allocatedBytes = -1;
    }
    liveThreads = report == null ? liveThreads : report.run().liveThreads();
    if (report != null && report.stopped()) {
      return stopped(piece, main, verdict, profile, report);
    }
    ledger.note(events);
    if (main.status() != Status.REJECTED) {
      history.add(
          new NumberedSource(main.snippet().id(), main.snippet().source().strip()));
    }
    return EvaluationReader.explained(
        EvaluationReader.of(
            engine.shell(), piece, main, events, profile, report, engine.probed(report)),
        new UnnamedPackage(engine.classFiles()));
  }

  private Evaluation stopped(
      EvaluationReader.Piece piece,
      SnippetEvent main,
      RunGuard.Verdict verdict,
      AllocationProfile profile,
      SnippetReport report) {
    // A variable that never got its value does not count as an accepted declaration.
    engine.forget(main.snippet());
    String source = piece.code().strip();
    Duration elapsed = Duration.ofNanos(report.run().elapsedNanos());
    return verdict == RunGuard.Verdict.TIMED_OUT
        ? new Evaluation.TimedOut(source, options.timeLimit(), profile, elapsed)
        : new Evaluation.Interrupted(source, profile, elapsed);
  }

  private Evaluation lost(EvaluationReader.Piece piece, RunGuard.Verdict verdict, long nanos) {
    String reason = switch (verdict) {
      case UNSTOPPABLE -> "the code could not be stopped, so its VM was ended";
      case TIMED_OUT ->
        "the code ran longer than %d ms and could not be stopped"
            .formatted(options.timeLimit().toMillis());
      case NONE, INTERRUPTED -> engine.ending();
    };
    OptionalInt status = verdict == RunGuard.Verdict.NONE || verdict == RunGuard.Verdict.INTERRUPTED
        ? engine.exitStatus()
        : OptionalInt.empty();
    return new Evaluation.VmLost(
        piece.code().strip(), reason, status, recover(), Duration.ofNanos(nanos));
  }

  private void addBytes(SnippetReport report) {
    boolean known = allocatedBytes >= 0 && report.run().allocatedBytes() >= 0;
    allocatedBytes = known ? allocatedBytes + report.run().allocatedBytes() : -1;
  }

  /** Starts a new child VM and reruns the accepted declarations in it. */
  private Recovery recover() {
    if (disposable) {
      return new Recovery(List.of(), List.of());
    }
    List<Ledger.Entry> entries = ledger.takeAll();
    List<String> restored = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    restart();
    for (Ledger.Entry entry : entries) {
      boolean back = !entry.temporary() && replay(entry);
      if (!entry.imported() || !back) {
        (back ? restored : lost).add(entry.name());
      }
    }
    engine.openGate();
    return new Recovery(restored, lost);
  }

  private void restart() {
    engine.close();
    liveThreads = List.of();
    start(() -> false);
  }

  private boolean replay(Ledger.Entry entry) {
    engine.count(false);
    engine.show(false);
    guard.beginReplay(engine);
    List<SnippetEvent> events;
    try {
      events = engine.evaluate(entry.source());
    } catch (StackOverflowError | InternalError | IllegalStateException | CompilerCrash e) {
      events = List.of();
    }
    boolean stopped = guard.end() != RunGuard.Verdict.NONE;
    if (!engine.isAlive()) {
      // A declaration that ends the VM is not restored; those before it are, once more.
      List<Ledger.Entry> before = ledger.takeAll();
      restart();
      before.forEach(this::replay);
      return false;
    }
    if (stopped || events.isEmpty()) {
      return false;
    }
    ledger.note(events);
    return events.stream()
        .filter(event -> event.causeSnippet() == null)
        .allMatch(event -> event.status().isActive() && event.exception() == null);
  }

  public Inspection inspect(String expression, String probe, String argument) {
    numbers.hide(true);
    try {
      Inspection inspection = inspected(expression, probe, argument);
      forgetHidden();
      return inspection;
    } finally {
      numbers.hide(false);
    }
  }

  /** Inspects expressions, and reads the objects reachable from their values. */
  public InspectedHeap inspectHeap(
      List<String> expressions, String probe, String argument, int objects) {
    numbers.hide(true);
    try {
      List<Inspection> inspections = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      List<String> variables = new ArrayList<>();
      for (String expression : expressions) {
        Inspection inspection = inspected(expression, probe, argument);
        inspections.add(inspection);
        if (inspection.evaluation() instanceof Evaluation.VmLost) {
          // With the VM, the values of the expressions before are gone.
          variables.clear();
          break;
        }
        if (inspection.evaluation() instanceof Evaluation.Value value) {
          sources.add(expression.strip());
          variables.add(value.name());
        }
      }
      HeapDrawing drawing = variables.isEmpty() ? NOTHING : heapOf(variables, objects);
      forgetHidden();
      List<Slot> roots = new ArrayList<>();
      for (int i = 0; i < drawing.roots().size(); i++) {
        Slot root = drawing.roots().get(i);
        roots.add(new Slot(sources.get(i), root.type(), root.content()));
      }
      return new InspectedHeap(
          inspections, new HeapDrawing(roots, drawing.heap(), drawing.vmOwn()));
    } finally {
      numbers.hide(false);
    }
  }

  private Inspection inspected(String expression, String probe, String argument) {
    engine.count(false);
    // Rendering a value may change it.
    engine.show(false);
    engine.openGate();
    EvaluationReader.Piece piece = new EvaluationReader.Piece(expression, 0, expression);
    String refusal = InputCheck.refusal(expression);
    if (refusal != null) {
      return new Inspection(
          new Evaluation.Rejected(
              HarmlessText.of(expression),
              Diagnostics.error(refusal, expression, InputCheck.position(expression))),
          Optional.empty());
    }
    int before = history.size();
    Evaluation evaluation = evaluatePiece(piece, Observers.NONE).get(0);
    while (history.size() > before) {
      history.remove(history.size() - 1);
    }
    Optional<Serializable> result = evaluation instanceof Evaluation.Value value && !value.isNull()
        ? Optional.ofNullable(engine.probe(probe, argument))
        : Optional.empty();
    return new Inspection(evaluation, result);
  }

  private void forgetHidden() {
    engine
        .shell()
        .snippets()
        .filter(snippet -> SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> !(snippet instanceof ImportSnippet))
        .filter(snippet -> engine.shell().status(snippet).isActive())
        .toList()
        .forEach(engine::forget);
  }

  public Optional<Serializable> inspectLast(String probe, String argument) {
    return Optional.ofNullable(engine.probe(probe, argument));
  }

  /** Returns the bytes that the run has allocated so far, or -1; any thread may call this. */
  public long allocatedNow() {
    Engine current = engine;
    return current == null ? -1 : current.allocatedNow();
  }

  /**
   * Returns the number of objects of the run counted so far; -1 if nothing is being counted. Any
   * thread may call this.
   */
  public long countedNow() {
    Engine current = engine;
    return current == null ? -1 : current.countedNow();
  }

  /** Stops the running code, or the reading of its recording; any thread may call this. */
  public void interrupt() {
    guard.interrupt();
    Engine current = engine;
    if (current != null) {
      current.stopReading();
    }
  }

  /** Runs an input line by line, and records each stop. */
  public SteppedRun step(String input, StepLimits limits, StopListener listener) {
    if (options.profile() != VmProfile.STEPPED) {
      throw new IllegalStateException(
          "code runs line by line in a session with the profile STEPPED only, not "
              + options.profile());
    }
    EngineSteps steps = engine.steps();
    Stepper stepper = steps.begin(limits, listener, guard::interrupt);
    try {
      Transcript transcript = evaluate(input, false, false);
      return new SteppedRun(stepper.finish(), transcript, stepper.cut());
    } finally {
      steps.end();
    }
  }

  /** Draws variables of the session and what they can reach. */
  public HeapDrawing heapOf(List<String> variables, int objects) {
    return engine.steps().draw(variables, objects);
  }

  /** Runs an input, and compares where its source allocates with what was allocated. */
  public Spotted spot(String input) {
    Engine watched = engine;
    SpotReading reading = new SpotReading(watched, input);
    Observers observers = new Observers(Optional.of(reading), Optional.empty());
    watched.watch(reading.watcher());
    try {
      return reading.result(evaluate(input, true, true, observers));
    } finally {
      watched.watch(null);
    }
  }

  /** Stops the running input and all later ones; any thread may call this. */
  public void stopForGood() {
    guard.stopForGood();
  }

  /** Runs the last input repeatedly for a while; see {@link Repetition}. */
  public Repetition repeat(Duration time) {
    guard.beginInput();
    if (guard.isStopped()) {
      return Repetition.ended("it was stopped", true);
    }
    guard.begin(engine, null);
    try {
      RepeatReport report = engine.repeat(time.toNanos());
      RunGuard.Verdict verdict = guard.end();
      if (report == null) {
        return Repetition.ended(
            verdict == RunGuard.Verdict.UNSTOPPABLE
                ? "the code could not be stopped, so its VM was ended"
                : engine.ending(),
            verdict != RunGuard.Verdict.NONE);
      }
      return new Repetition(
          report.runs(),
          report.bytes(),
          report.alike(),
          report.leastNanos(),
          report.compiled(),
          report.thrown() == null ? null : HarmlessText.of(SourceNames.inText(report.thrown())),
          report.stopped());
    } finally {
      guard.endInput();
    }
  }

  /**
   * Runs the last input once more and counts everything it allocates as the code's own, because the
   * earlier runs have already caused the one-time allocations.
   */
  public AllocationProfile countAgain() {
    guard.beginInput();
    guard.begin(engine, null);
    try {
      SnippetReport report = guard.isStopped() ? null : engine.countAgain();
      allocatedBytes = report == null ? -1 : report.run().allocatedBytes();
      if (report == null) {
        return AllocationProfile.uncounted(
            engine.isAlive() ? "it was stopped" : AllocationProfile.LOST_WITH_VM);
      }
      return engine.settledProfile(report);
    } finally {
      guard.end();
      guard.endInput();
    }
  }

  public List<NumberedSource> history() {
    return history;
  }

  public List<String> drop(String nameOrNumber) {
    List<Snippet> found = engine
        .shell()
        .snippets()
        .filter(snippet -> snippet.kind().isPersistent())
        .filter(snippet -> !SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> engine.shell().status(snippet).isDefined())
        .filter(snippet -> isNamed(snippet, nameOrNumber))
        .toList();
    for (Snippet snippet : found) {
      engine.forget(snippet);
      ledger.remove(snippet.id());
    }
    return found.stream().map(Changes::name).toList();
  }

  private static boolean isNamed(Snippet snippet, String nameOrNumber) {
    String name = Changes.name(snippet);
    return snippet.id().equals(nameOrNumber)
        || name.equals(nameOrNumber)
        || name.startsWith(nameOrNumber + "(");
  }

  /**
   * Restarts with a new child VM and no declarations.
   *
   * @throws SessionException if the new VM does not start; everything is then unchanged
   */
  public void reset(SessionOptions newOptions) {
    replaceVm(newOptions);
    ledger.takeAll();
    history.clear();
    numbers.reset();
  }

  /**
   * Continues with other options in a new child VM, in which the accepted declarations run again.
   *
   * @return what was restored and what was not
   * @throws SessionException if the new VM does not start; everything is then unchanged
   */
  public Recovery change(SessionOptions newOptions) {
    replaceVm(newOptions);
    Inheritance inheritance = inheritance();
    ledger.takeAll();
    adopt(inheritance);
    List<String> lost = new ArrayList<>();
    inheritance.entries().values().stream()
        .filter(Ledger.Entry::temporary)
        .forEach(entry -> lost.add(entry.name()));
    lost.addAll(adopted.lost());
    return new Recovery(adopted.restored(), lost);
  }

  /** Replaces the VM; the old one is closed only once the new one is running. */
  private void replaceVm(SessionOptions newOptions) {
    Engine old = engine;
    SessionOptions before = options;
    options = newOptions;
    try {
      start(() -> false);
    } catch (RuntimeException e) {
      if (engine != old) {
        engine.close();
      }
      engine = old;
      options = before;
      if (closed && old != null) {
        old.close();
      }
      throw e;
    }
    if (old != null) {
      old.close();
    }
    liveThreads = List.of();
  }

  public SessionOptions options() {
    return options;
  }

  public long childPid() {
    return engine.childPid();
  }

  /** Returns how the child records, to follow "records". */
  public String recorder() {
    return engine.recorder();
  }

  /** Ends the child VM; any thread may call this. */
  public void close() {
    closed = true;
    guard.close();
    Engine current = engine;
    if (current != null) {
      current.close();
    }
  }
}
