package org.bytewise.instruments.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bytewise.layout.Agreement;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;
import org.bytewise.snippets.Declaration;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.session.SnippetSession;

/**
 * Runs code and measures types and values: one learner's session, opened lazily, and layouts in the
 * session's VM.
 *
 * <p>Types of the JDK and of the class path are measured in this VM, without a session, unless the
 * options name flags: then only the child VM knows. Not thread-safe, but for {@link #interrupt} and
 * {@link #close}.
 *
 * <p>Methods throw {@link TargetException} if a target cannot be measured, {@link LayoutException}
 * for an unknown VM, and {@link org.bytewise.snippets.SessionException} where the environment does
 * not allow a session.
 */
public final class Workbench implements AutoCloseable {
  /** In place of the text of a value that could not be asked for in time. */
  private static final String REPLACED = "(replaced by a later statement)";

  private final OutputTap tap;
  private SessionOptions options;
  private final Set<Elsewhere> others = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> stops = ConcurrentHashMap.newKeySet();
  private Targets targets = new Targets(this);
  private volatile SnippetSession session;
  private volatile boolean closed;

  private Workbench(SessionOptions options) {
    this.options = options;
    this.tap = new OutputTap(options.output());
  }

  /**
   * Creates a workbench whose session is not open yet.
   *
   * @param options the learner's; settings for the probes are added
   */
  public static Workbench of(SessionOptions options) {
    return new Workbench(options);
  }

  /**
   * Opens the session unless it is open. Returns immediately; the session starts in the background.
   */
  public void warmUp() {
    session();
  }

  /** Returns the session, opening it if necessary. */
  public SnippetSession session() {
    return session(false, false);
  }

  /**
   * Returns how the session's VM records objects, worded to follow "records"; empty if there is no
   * session yet.
   */
  public Optional<String> recorder() {
    SnippetSession current = session;
    return current == null ? Optional.empty() : Optional.of(current.recorder());
  }

  /** As {@link #session()}, if something will be measured in it next, and confirmed by JOL. */
  SnippetSession sessionToMeasure() {
    return session(true, true);
  }

  /** As {@link #sessionToMeasure()}, without JOL. */
  SnippetSession sessionToMeasureAlone() {
    return session(true, false);
  }

  private SnippetSession session(boolean measures, boolean confirms) {
    SnippetSession current = session;
    if (current == null) {
      if (closed) {
        throw new IllegalStateException("the workbench is closed");
      }
      SessionOptions wired = SessionWiring.wired(options, tap, confirms);
      // With a collector that prevents counting, measuring still works.
      boolean plain = measures && VmProfile.choosesCollector(options.vmFlags());
      current =
          SnippetSession.open(plain ? wired.toBuilder().profile(VmProfile.PLAIN).build() : wired);
      session = current;
      if (closed) {
        current.close();
      }
    }
    return current;
  }

  /** Returns the learner's current options. */
  public SessionOptions options() {
    return options;
  }

  /**
   * Starts a fresh session, possibly with other options.
   *
   * @throws org.bytewise.snippets.SessionException if no VM starts with them; nothing changes then
   */
  public void reset(SessionOptions other) {
    SnippetSession current = session;
    if (current != null) {
      current.reset(SessionWiring.wired(other, tap, false));
    }
    goOnWith(other);
  }

  /**
   * Switches to other options and runs the session's declarations again in a fresh VM.
   *
   * @return what was restored and what was lost
   * @throws org.bytewise.snippets.SessionException if no VM starts with them; nothing changes then
   */
  public Recovery change(SessionOptions other) {
    Recovery recovery = session().change(SessionWiring.wired(other, tap, false));
    goOnWith(other);
    return recovery;
  }

  private void goOnWith(SessionOptions other) {
    options = other;
    targets = new Targets(this);
    tap.passTo(other.output());
    tap.take();
  }

  /**
   * Adds something that {@link #interrupt} and {@link #close} stop, too, such as a process of
   * another language.
   *
   * @param stop returns immediately, and may be called more than once
   * @return removes it again
   */
  public Runnable onInterrupt(Runnable stop) {
    stops.add(stop);
    if (closed) {
      stop.run();
    }
    return () -> stops.remove(stop);
  }

  private void runStops() {
    // Not as a lambda: to close this for the size of a type, it would take longer than the answer.
    for (Runnable stop : stops) {
      stop.run();
    }
  }

  /** Stops the running code, if any. Returns immediately. */
  public void interrupt() {
    SnippetSession current = session;
    if (current != null) {
      current.interrupt();
    }
    others.forEach(Elsewhere::interrupt);
    runStops();
  }

  /**
   * Returns a way to run code in separate VMs, which start with the session's declarations and are
   * otherwise independent of it. {@link #interrupt} stops all of them, and {@link #close} ends
   * them.
   */
  public Elsewhere elsewhere() {
    return beside(Optional.ofNullable(session));
  }

  /** As {@link #elsewhere}, but the VMs start without declarations. */
  public Elsewhere apart() {
    return beside(Optional.empty());
  }

  private Elsewhere beside(Optional<SnippetSession> origin) {
    Elsewhere elsewhere = new Elsewhere(this, origin, others::remove);
    others.add(elsewhere);
    if (closed) {
      elsewhere.close();
    }
    return elsewhere;
  }

  /**
   * Returns the bytes that the running code had allocated at the time of the previous call; -1 if
   * nothing ran or nothing is known yet. Thread-safe; returns immediately.
   */
  public long allocatedNow() {
    SnippetSession current = session;
    return current == null ? -1 : current.allocatedNow();
  }

  /**
   * Returns how many objects of the running or last code have been counted so far; -1 if nothing is
   * being counted. Thread-safe; returns immediately.
   */
  public long countedNow() {
    SnippetSession current = session;
    return current == null ? -1 : current.countedNow();
  }

  @Override
  public void close() {
    closed = true;
    for (Elsewhere elsewhere : others) {
      elsewhere.close();
    }
    runStops();
    SnippetSession current = session;
    if (current != null) {
      current.close();
    }
  }

  /** Runs code, counts its allocations, and measures the values of its statements. */
  public Answer run(String code) {
    tap.take();
    Transcript transcript = session().evaluate(code);
    String output = tap.take();
    return new Answer(transcript, sizes(transcript.evaluations()), output);
  }

  /** As {@link #run}, but what the code prints is only in the answer. */
  public Answer runSilently(String code) {
    tap.silence(true);
    try {
      return run(code);
    } finally {
      tap.silence(false);
    }
  }

  /** As {@link #run}, without the sizes of the values. */
  public Answer count(String code) {
    tap.take();
    Transcript transcript = session().evaluate(code);
    return new Answer(
        transcript,
        Collections.nCopies(transcript.evaluations().size(), Optional.empty()),
        tap.take());
  }

  /**
   * As {@link #run}, but runs nothing besides the code itself: objects other than strings and boxes
   * have no text; see {@link #withTexts}.
   */
  public Answer runUnseen(String code) {
    tap.take();
    Transcript transcript = session().evaluateUnseen(code);
    String output = tap.take();
    return new Answer(transcript, sizes(transcript.evaluations()), output);
  }

  /** Returns the answer of {@link #runUnseen} with the texts of its values, if they still exist. */
  public Answer withTexts(Answer answer) {
    Transcript transcript = answer.transcript();
    List<Evaluation> evaluations = new ArrayList<>(transcript.evaluations());
    Set<String> later = new HashSet<>();
    for (int i = evaluations.size() - 1; i >= 0; i--) {
      if (evaluations.get(i) instanceof Evaluation.Value value) {
        boolean last = later.add(value.name());
        if (value.text().isEmpty()) {
          Optional<String> text = last ? session().text(value.name()) : Optional.of(REPLACED);
          evaluations.set(i, text.<Evaluation>map(value::withText).orElse(value));
        }
      }
    }
    return new Answer(
        new Transcript(
            evaluations, transcript.notRun(), transcript.droppedOutput(), transcript.liveThreads()),
        answer.sizes(),
        answer.output());
  }

  private static List<Optional<Measured.OfValue>> sizes(List<Evaluation> evaluations) {
    return evaluations.stream().map(Workbench::size).toList();
  }

  private static Optional<Measured.OfValue> size(Evaluation evaluation) {
    return evaluation instanceof Evaluation.Value value && !value.primitive()
        ? Targets.ofProbed(value.name(), value.probed())
        : Optional.empty();
  }

  /** The VM that is measured. */
  public VmModel vm() {
    if (measuresHere()) {
      return VmModel.thisVm();
    }
    return (VmModel) session()
        .inspect("\"\"", VmProbe.class, "")
        .result()
        .orElseThrow(() -> new IllegalStateException("the child VM did not describe itself"));
  }

  /** Returns whether JOL and the session's own VM agree on commonly used types. */
  public Agreement agreement() {
    return (Agreement) sessionToMeasure()
        .inspectLast(AgreementProbe.class, "")
        .orElseThrow(() -> new IllegalStateException("the child VM did not compare"));
  }

  /** Returns the current memory of the session's own VM, by region. */
  public MemoryMap memory() {
    return (MemoryMap) session()
        .inspectLast(MemoryProbe.class, "")
        .orElseThrow(() -> new IllegalStateException("the child VM did not describe itself"));
  }

  /**
   * Returns the names of the VMs that {@link #measure(String, String)} knows, the measured one
   * first.
   */
  public static List<String> vmNames() {
    return VmModel.names();
  }

  /** Measures a target in the VM of the session. */
  public Measured measure(String target) {
    return measure(target, VmModel.THIS);
  }

  /**
   * Measures a target: a primitive or array type, else a class, else the value of an expression.
   *
   * @param target as typed
   * @param vm a name of {@link #vmNames}
   */
  public Measured measure(String target, String vm) {
    return measure(target, vm, Confirmed.VALUES);
  }

  /**
   * As {@link #measure(String, String)}.
   *
   * @param confirmed what JOL is asked about, if the VM is the running one
   */
  public Measured measure(String target, String vm, Confirmed confirmed) {
    return targets.measure(target, vm, confirmed);
  }

  /** Returns the names of the session's variables, in the order of their declaration. */
  public List<String> variables() {
    return session().declarations().stream()
        .filter(one -> one.active() && one.kind() == DeclarationKind.VARIABLE)
        .map(Declaration::name)
        .toList();
  }

  /**
   * Reads the objects that values refer to. Runs the expressions, and nothing else.
   *
   * @param values variables, or expressions, as typed
   * @param objects the most objects to read
   */
  public DrawnValues draw(List<String> values, int objects) {
    return Drawings.of(sessionToMeasureAlone(), values, objects);
  }

  /**
   * Returns whether types are measured in this VM: a child without flags lays them out the same
   * way.
   */
  boolean measuresHere() {
    return options.vmFlags().isEmpty();
  }

  /** Returns whether the session has been opened. */
  boolean isOpen() {
    return session != null;
  }
}
