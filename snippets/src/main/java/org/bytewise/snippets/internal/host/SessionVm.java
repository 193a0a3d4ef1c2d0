package org.bytewise.snippets.internal.host;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * The life of a session's child VM and its compiler: they start, are replaced when the VM is lost
 * or gets other options, and end. Accepted declarations outlive a VM: they run again in the next.
 *
 * <p>Used by the engine's thread, except for the methods that any thread may call, which say so.
 * Those use only {@link RunGuard}, which is thread-safe, and volatile fields.
 */
public final class SessionVm {
  private final SnippetNumbers numbers = new SnippetNumbers();
  private final Ledger ledger = new Ledger();
  private final RunGuard guard = new RunGuard();
  private final boolean disposable;
  private volatile SessionOptions options;

  /** Null until the first VM has started. */
  private volatile Engine engine;

  private volatile boolean closed;
  private List<String> liveThreads = List.of();
  private Recovery adopted = new Recovery(List.of(), List.of());

  /** @param disposable whether the session ends with its child VM: a lost VM is not replaced */
  public SessionVm(SessionOptions options, boolean disposable) {
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
    try {
      startHidden(awaited);
    } finally {
      numbers.hide(false);
    }
  }

  private void startHidden(BooleanSupplier awaited) {
    Engine fresh = EngineStart.start(options, numbers);
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
    if (awaited.getAsBoolean() && !EngineStart.mustBeTried(options)) {
      fresh.prepareReading();
      return;
    }
    try {
      EngineStart.warmUp(fresh, options);
    } catch (IllegalStateException e) {
      if (closed) {
        throw e;
      }
      throw new SessionException("the VM was lost while it started: " + fresh.ending(), e);
    }
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

  /** Starts a new child VM and reruns the accepted declarations in it. */
  Recovery recover() {
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
    guard.beginReplay(engine);
    List<SnippetEvent> events;
    try {
      events = engine.evaluate(entry.source(), Engine.Mode.UNSEEN);
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

  /**
   * Drops the declarations with this name or snippet number, which are then not rerun either.
   *
   * @return their names
   */
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
    replace(newOptions);
    ledger.takeAll();
    numbers.reset();
  }

  /**
   * Continues with other options in a new child VM, in which the accepted declarations run again.
   *
   * @return what was restored and what was not
   * @throws SessionException if the new VM does not start; everything is then unchanged
   */
  public Recovery change(SessionOptions newOptions) {
    replace(newOptions);
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
  private void replace(SessionOptions newOptions) {
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

  /** Returns the current VM and its compiler; another one after a VM was lost or replaced. */
  Engine engine() {
    return engine;
  }

  /** Returns what stops the runs of this session, whatever VM they are in. */
  RunGuard guard() {
    return guard;
  }

  SnippetNumbers numbers() {
    return numbers;
  }

  /** Returns the declarations that the next VM starts with. */
  Ledger ledger() {
    return ledger;
  }

  /** Returns the names of the threads that the last run left running in the current VM. */
  List<String> liveThreads() {
    return liveThreads;
  }

  /** Records which threads a run has left running. */
  void noteThreads(SnippetReport report) {
    liveThreads = report.run().liveThreads();
  }

  /** Returns the options in effect; any thread may call this. */
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

  /** Stops the running input and all later ones; any thread may call this. */
  public void stopForGood() {
    guard.stopForGood();
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
