package org.bytewise.snippets.internal.host;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.profile.CallPaths;
import org.bytewise.counting.profile.Observers;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Inspection;
import org.bytewise.snippets.NumberedSource;
import org.bytewise.snippets.SiteProfile;
import org.bytewise.snippets.Spotted;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.internal.host.EvaluationReader.Piece;
import org.bytewise.snippets.internal.wire.SnippetReport;

/** Runs the statements of inputs, one by one. Used by the engine's thread. */
public final class StatementRunner {
  /** The number of bytes allocated by a run that the VM has not counted. */
  private static final long UNKNOWN = -1;

  /** Receives each piece of an input after it has run. */
  @FunctionalInterface
  private interface PieceListener {
    /** Ignores every piece. */
    PieceListener NONE = (piece, events) -> {};

    void ran(Piece piece, List<SnippetEvent> events);
  }

  private final SessionVm vm;
  private final RunGuard guard;
  private final FailedPieces failed;
  private final List<NumberedSource> history = new ArrayList<>();
  private long allocatedBytes;

  /** @param vm runs the statements, and is replaced if they end it */
  public StatementRunner(SessionVm vm) {
    this.vm = vm;
    this.guard = vm.guard();
    this.failed = new FailedPieces(vm);
  }

  /**
   * Runs the statements of an input.
   *
   * @param shown whether to render values that are objects as text; if not, nothing except the
   *     statements runs, and {@link SessionQueries#text} renders the values later
   */
  public Transcript evaluate(String input, boolean counted, boolean shown) {
    return evaluateInput(input, mode(counted, shown, Observers.NONE), PieceListener.NONE);
  }

  /** Runs an input with counting, and also collects the call paths to the objects. */
  public SiteProfile evaluateSites(String input, Optional<Path> recordings) {
    CallPaths paths = new CallPaths(recordings);
    Engine.Mode mode = mode(true, true, Observers.of(paths));
    return new SiteProfile(evaluateInput(input, mode, PieceListener.NONE), paths.sites());
  }

  /** Runs an input, and compares where its source allocates with what was allocated. */
  public Spotted spot(String input) {
    SpotReading reading = new SpotReading(vm.engine(), input);
    Engine.Mode mode = mode(true, true, Observers.of(reading.watcher()));
    return reading.result(evaluateInput(input, mode, reading::read));
  }

  private Engine.Mode mode(boolean counted, boolean shown, Observers observers) {
    return new Engine.Mode(counted && vm.options().profile().counts(), shown, observers);
  }

  private Transcript evaluateInput(String input, Engine.Mode mode, PieceListener listener) {
    guard.beginInput();
    allocatedBytes = 0;
    vm.engine().beginInput();
    try {
      vm.engine().openGate();
      Optional<Evaluation> rejected = InputCheck.rejection(input);
      return rejected.isPresent()
          ? new Transcript(List.of(rejected.get()), "", 0, vm.liveThreads())
          : evaluatePieces(input, mode, listener);
    } finally {
      guard.endInput();
    }
  }

  private Transcript evaluatePieces(String input, Engine.Mode mode, PieceListener listener) {
    List<Evaluation> evaluations = new ArrayList<>();
    long dropped = 0;
    String rest = input;
    boolean succeeded = true;
    while (succeeded && !rest.isBlank()) {
      Optional<Split> split;
      try {
        split = split(input, rest);
      } catch (StackOverflowError | InternalError e) {
        evaluations.add(FailedPieces.tooDeep(new Piece(input, 0, rest)));
        rest = "";
        break;
      }
      if (split.isEmpty()) {
        break;
      }
      Piece piece = split.get().piece();
      rest = split.get().following();
      if (guard.isStopped()) {
        evaluations.add(FailedPieces.skipped(piece));
        break;
      }
      List<Evaluation> ofPiece = evaluatePiece(piece, mode, listener);
      evaluations.addAll(ofPiece);
      dropped = Math.max(dropped, vm.engine().droppedOutput());
      succeeded = ofPiece.stream().allMatch(Evaluation::succeeded);
    }
    return new Transcript(evaluations, rest.strip(), dropped, vm.liveThreads());
  }

  /** The next piece of an input, and what follows it. */
  private record Split(Piece piece, String following) {}

  /** Returns the next piece; empty if nothing is left but comments. */
  private Optional<Split> split(String input, String rest) {
    CompletionInfo info = vm.engine().analysis().analyzeCompletion(rest);
    if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
      return Optional.empty();
    }
    // JShell returns the whole input as the remainder if it could continue.
    boolean whole =
        info.source() == null || info.source().isBlank() || !info.completeness().isComplete();
    return Optional.of(new Split(
        new Piece(input, input.length() - rest.length(), whole ? rest : info.source()),
        whole || info.remaining() == null ? "" : info.remaining()));
  }

  /**
   * Runs one piece as JShell splits the input: a statement, or the several variables of one
   * declaration.
   */
  private List<Evaluation> evaluatePiece(Piece piece, Engine.Mode mode, PieceListener listener) {
    Engine engine = vm.engine();
    long started = System.nanoTime();
    guard.begin(engine, vm.options().timeLimit());
    List<SnippetEvent> events;
    try {
      events = engine.evaluate(piece.code(), mode);
    } catch (StackOverflowError | InternalError e) {
      guard.end();
      return List.of(FailedPieces.tooDeep(piece));
    } catch (CompilerCrash e) {
      guard.end();
      allocatedBytes = UNKNOWN;
      return List.of(failed.notCompiled(piece));
    } catch (IllegalStateException e) {
      events = List.of();
    }
    RunGuard.Verdict verdict = guard.end();
    listener.ran(piece, events);
    if (!engine.isAlive() || events.isEmpty()) {
      allocatedBytes = UNKNOWN;
      return List.of(failed.lost(piece, verdict, Duration.ofNanos(System.nanoTime() - started)));
    }
    List<SnippetEvent> mains =
        events.stream().filter(event -> event.causeSnippet() == null).toList();
    Optional<Evaluation> notGenerated = failed.notGenerated(piece, mains, started);
    if (notGenerated.isPresent()) {
      return List.of(notGenerated.get());
    }
    List<SnippetReport> reports = engine.reports();
    reports.forEach(this::addBytes);
    // The reports are those of the last ones.
    int unreported = mains.size() - reports.size();
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < mains.size(); i++) {
      evaluations.add(
          i < unreported
              ? unreported(piece, mains.get(i), events)
              : reported(piece, mains.get(i), events, verdict, reports.get(i - unreported), mode));
    }
    return evaluations;
  }

  private Evaluation unreported(Piece piece, SnippetEvent main, List<SnippetEvent> events) {
    AllocationProfile profile = EvaluationReader.unreported(main);
    if (!profile.exact()) {
      allocatedBytes = UNKNOWN;
    }
    return accepted(piece, main, events, profile, Optional.empty());
  }

  private Evaluation reported(
      Piece piece,
      SnippetEvent main,
      List<SnippetEvent> events,
      RunGuard.Verdict verdict,
      SnippetReport report,
      Engine.Mode mode) {
    boolean uncounted = report.run().recording() == null
        && report.run().failure() == null
        && !report.run().empty();
    AllocationProfile profile = uncounted
        ? AllocationProfile.uncounted("it was not counted")
        : vm.engine().profile(report, mode.observers());
    vm.noteThreads(report);
    return report.stopped()
        ? failed.stopped(piece, main, verdict, profile, report)
        : accepted(piece, main, events, profile, Optional.of(report));
  }

  private Evaluation accepted(
      Piece piece,
      SnippetEvent main,
      List<SnippetEvent> events,
      AllocationProfile profile,
      Optional<SnippetReport> report) {
    vm.ledger().note(events);
    if (main.status() != Status.REJECTED
        && !SnippetNumbers.isHidden(main.snippet().id())) {
      history.add(
          new NumberedSource(main.snippet().id(), main.snippet().source().strip()));
    }
    Engine engine = vm.engine();
    return EvaluationReader.explained(
        EvaluationReader.of(
            engine.shell(), piece, main, events, profile, report, engine.probed(report)),
        new UnnamedPackage(engine.classFiles()));
  }

  /** Applies a probe to the value of an expression, which leaves no trace in the session. */
  public Inspection inspect(String expression, String probe, String argument) {
    vm.numbers().hide(true);
    try {
      vm.engine().openGate();
      Optional<Evaluation> rejected = InputCheck.rejection(expression);
      if (rejected.isPresent()) {
        return new Inspection(rejected.get(), Optional.empty());
      }
      // Rendering a value may change it, so it remains unseen.
      Piece piece = new Piece(expression, 0, expression);
      Evaluation evaluation =
          evaluatePiece(piece, Engine.Mode.UNSEEN, PieceListener.NONE).get(0);
      Optional<Serializable> result =
          evaluation instanceof Evaluation.Value value && !value.isNull()
              ? inspectLast(probe, argument)
              : Optional.empty();
      forgetHidden();
      return new Inspection(evaluation, result);
    } finally {
      vm.numbers().hide(false);
    }
  }

  private void forgetHidden() {
    Engine engine = vm.engine();
    engine
        .shell()
        .snippets()
        .filter(snippet -> SnippetNumbers.isHidden(snippet.id()))
        .filter(snippet -> !(snippet instanceof ImportSnippet))
        .filter(snippet -> engine.shell().status(snippet).isActive())
        .toList()
        .forEach(engine::forget);
  }

  /** Applies a probe to the value of the last statement; empty if the probe finds nothing. */
  public Optional<Serializable> inspectLast(String probe, String argument) {
    return Optional.ofNullable(vm.engine().probe(probe, argument));
  }

  /**
   * Returns the number of bytes that the last input allocated on its own thread, by the VM's own
   * count and including one-time allocations; -1 if unknown.
   */
  public long allocatedBytes() {
    return allocatedBytes;
  }

  private void addBytes(SnippetReport report) {
    boolean known = allocatedBytes >= 0 && report.run().allocatedBytes() >= 0;
    allocatedBytes = known ? allocatedBytes + report.run().allocatedBytes() : UNKNOWN;
  }

  /** Replaces the bytes of the last input by those of another run; empty if it was not counted. */
  void noteCountedAgain(Optional<SnippetReport> report) {
    allocatedBytes = report.isPresent() ? report.get().run().allocatedBytes() : UNKNOWN;
  }

  /** Returns the sources of all accepted snippets with their numbers, in order. */
  public List<NumberedSource> history() {
    return List.copyOf(history);
  }

  /** Forgets the accepted snippets, whose numbers are assigned again. */
  public void forgetHistory() {
    history.clear();
  }
}
