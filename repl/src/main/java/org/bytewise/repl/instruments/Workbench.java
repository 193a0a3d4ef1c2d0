package org.bytewise.repl.instruments;

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
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.session.SnippetSession;

/**
 * Where code is run and things are measured: one learner's session, opened when it is first needed,
 * and the layouts of types and values, in the VM that the session has.
 *
 * <p>Types of the JDK and of the class path are measured in this VM, without a session, unless the
 * options name flags: then only the child VM can tell. Not thread-safe, but for {@link #interrupt}
 * and {@link #close}.
 *
 * <p>Methods throw {@link TargetException} where a target cannot be measured,
 * {@link LayoutException} for a VM that is not known, and
 * {@link org.bytewise.snippets.SessionException} where the environment does not allow a session.
 */
public final class Workbench implements AutoCloseable {
  private final OutputTap tap;
  private SessionOptions options;
  private final Set<Elsewhere> others = ConcurrentHashMap.newKeySet();
  private Targets targets = new Targets(this);
  private volatile SnippetSession session;
  private volatile boolean closed;

  private Workbench(SessionOptions options) {
    this.options = options;
    this.tap = new OutputTap(options.output());
  }

  /**
   * A workbench whose session is not open yet.
   *
   * @param options the learner's; the probes' part is added to them
   */
  public static Workbench of(SessionOptions options) {
    return new Workbench(options);
  }

  /** Opens the session, if it is not open. Returns at once, while it starts in the background. */
  public void warmUp() {
    session();
  }

  /** The session, which is opened if it is not open. */
  public SnippetSession session() {
    return session(false);
  }

  /** As {@link #session()}, where something is to be measured in it next. */
  SnippetSession sessionToMeasure() {
    return session(true);
  }

  private SnippetSession session(boolean measures) {
    SnippetSession current = session;
    if (current == null) {
      if (closed) {
        throw new IllegalStateException("the workbench is closed");
      }
      current = SnippetSession.open(SessionWiring.wired(options, tap, measures));
      session = current;
      if (closed) {
        current.close();
      }
    }
    return current;
  }

  /** The learner's options in force. */
  public SessionOptions options() {
    return options;
  }

  /** Starts again with a fresh session, perhaps with other options. */
  public void reset(SessionOptions other) {
    options = other;
    targets = new Targets(this);
    tap.passTo(other.output());
    if (session != null) {
      session.reset(SessionWiring.wired(other, tap, false));
    }
    tap.take();
  }

  /** Stops the code that runs at this moment, if any does. Returns at once. */
  public void interrupt() {
    SnippetSession current = session;
    if (current != null) {
      current.interrupt();
    }
    others.forEach(Elsewhere::interrupt);
  }

  /**
   * A way to run code in VMs beside the session's, which begin with the session's declarations and
   * have nothing to do with it any more. {@link #interrupt} stops them too, all at once, and
   * {@link #close} ends them.
   */
  public Elsewhere elsewhere() {
    Elsewhere elsewhere = new Elsewhere(this, Optional.ofNullable(session), others::remove);
    others.add(elsewhere);
    if (closed) {
      elsewhere.close();
    }
    return elsewhere;
  }

  /**
   * The bytes that the code which runs has allocated until now, as it was when this was called
   * before; -1 where nothing ran, or nothing is known since. Any thread may call this; it returns
   * at once.
   */
  public long allocatedNow() {
    SnippetSession current = session;
    return current == null ? -1 : current.allocatedNow();
  }

  /**
   * The objects of the code that runs, or has run, that have been counted until now; -1 where
   * nothing is being counted. Any thread may call this; it returns at once.
   */
  public long countedNow() {
    SnippetSession current = session;
    return current == null ? -1 : current.countedNow();
  }

  @Override
  public void close() {
    closed = true;
    others.forEach(Elsewhere::close);
    SnippetSession current = session;
    if (current != null) {
      current.close();
    }
  }

  /** Runs code, counts what it allocates, and measures the values that its statements have. */
  public Answer run(String code) {
    tap.take();
    Transcript transcript = session().evaluate(code);
    String output = tap.take();
    return new Answer(transcript, sizes(transcript.evaluations()), output);
  }

  /** As {@link #run}, and leaves the sizes of the values out. */
  public Answer count(String code) {
    tap.take();
    Transcript transcript = session().evaluate(code);
    return new Answer(
        transcript,
        Collections.nCopies(transcript.evaluations().size(), Optional.empty()),
        tap.take());
  }

  /**
   * As {@link #run}, but nothing runs beside the code itself: of values that are objects there is
   * no text, but for strings and boxes; see {@link #withTexts}.
   */
  public Answer runUnseen(String code) {
    tap.take();
    Transcript transcript = session().evaluateUnseen(code);
    String output = tap.take();
    return new Answer(transcript, sizes(transcript.evaluations()), output);
  }

  /**
   * The answer of {@link #runUnseen} with the texts of its values, as far as they are still there.
   */
  public Answer withTexts(Answer answer) {
    Transcript transcript = answer.transcript();
    List<Evaluation> evaluations = new ArrayList<>(transcript.evaluations());
    Set<String> later = new HashSet<>();
    for (int i = evaluations.size() - 1; i >= 0; i--) {
      if (evaluations.get(i) instanceof Evaluation.Value value
          && later.add(value.name())
          && value.text().isEmpty()) {
        Optional<String> text = session().text(value.name());
        evaluations.set(i, text.<Evaluation>map(value::withText).orElse(value));
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

  /** Whether JOL and the session's own VM agree on types that people use. */
  public Agreement agreement() {
    return (Agreement) sessionToMeasure()
        .inspectLast(AgreementProbe.class, "")
        .orElseThrow(() -> new IllegalStateException("the child VM did not compare"));
  }

  /** The memory of the session's own VM at this moment, region by region. */
  public MemoryMap memory() {
    return (MemoryMap) session()
        .inspectLast(MemoryProbe.class, "")
        .orElseThrow(() -> new IllegalStateException("the child VM did not describe itself"));
  }

  /** The names of the VMs that {@link #measure(String, String)} knows, the measured one first. */
  public static List<String> vmNames() {
    return VmModel.all().stream().map(VmModel::name).toList();
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
    return targets.measure(target, vm, false);
  }

  /** As {@link #measure(String, String)}; of a type in the running VM JOL is asked as well. */
  public Measured measureConfirmed(String target, String vm) {
    return targets.measure(target, vm, true);
  }

  /** Whether types are measured in this VM: it and a child without flags lay them out alike. */
  boolean measuresHere() {
    return options.vmFlags().isEmpty();
  }

  /** Whether the session was needed already. */
  boolean isOpen() {
    return session != null;
  }
}
