package org.bytewise.snippets.internal.host;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.EarlyReading;
import org.bytewise.counting.profile.FirstAllocation;
import org.bytewise.counting.profile.Observers;
import org.bytewise.counting.profile.ProfileReader;
import org.bytewise.counting.profile.VmHistory;
import org.bytewise.counting.watch.WatchAnswer;
import org.bytewise.counting.watch.WatchQuestion;
import org.bytewise.snippets.ProbedValue;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * A JShell instance and its child VM, which have the same lifetime. Used by the engine's thread,
 * except for the methods that any thread may call, which say so.
 */
final class Engine implements AutoCloseable {
  /**
   * How code is evaluated.
   *
   * @param counted whether to count what it allocates
   * @param shown whether to render values that are objects as text; if not, only values whose text
   *     runs no code have one
   * @param observers receive its objects, in addition to the count
   */
  record Mode(boolean counted, boolean shown, Observers observers) {
    /** Runs nothing except the code, and counts nothing. */
    static final Mode UNSEEN = new Mode(false, false, Observers.NONE);
  }

  private final ChildVm child;
  private final OutputGate gate;
  private final ClassFiles classFiles;
  private final SnippetLines lines;
  private final SnippetCode code;
  private final HostControl control;
  private final JShell shell;
  private final String classPath;
  private final EarlyReading early;
  private final EngineSteps steps;
  private final IdentityHashMap<SnippetReport, ProfileReader> begunReaders =
      new IdentityHashMap<>();
  private final VmHistory history = new VmHistory();

  /** Whether the child counts what it runs: what it was told last. */
  private boolean counting = true;

  /** Whether the child renders values as text: what it was told last. */
  private boolean showing = true;

  /** Whether the child continues recording between two runs. */
  private boolean goesOn;

  /** Reads what is recorded between two runs; empty if nothing is. */
  private Optional<ProfileReader> idleReader = Optional.empty();

  /** The thread id of the snippets' thread; -1 until it is known. */
  private long snippetThread = -1;

  /**
   * Reads the current run, and what remains of it after its end; empty while nothing is counted.
   */
  private volatile Optional<ProfileReader> reader = Optional.empty();

  private volatile boolean enough;

  Engine(
      ChildVm child,
      OutputGate gate,
      ClassFiles classFiles,
      HostControl control,
      JShell shell,
      String classPath) {
    this.classPath = classPath;
    this.child = child;
    this.gate = gate;
    this.classFiles = classFiles;
    this.control = control;
    this.shell = shell;
    this.lines = new SnippetLines(shell);
    this.code = new SnippetCode(classFiles, lines);
    this.early = new EarlyReading(child.recordings());
    this.steps = new EngineSteps(child, control, shell, lines, code, classFiles, gate);
    child.link().onWatch(this::watch);
  }

  /** Answers the child's question about a block that must not allocate. */
  private WatchAnswer watch(WatchQuestion question) {
    try {
      String number = lines.number(control.running()).orElse("");
      return FirstAllocation.find(question, classFiles, code, number);
    } finally {
      delete(question.recording());
    }
  }

  private static void delete(String recording) {
    try {
      Files.deleteIfExists(Path.of(recording));
    } catch (IOException e) {
      // It is deleted with its folder when the session ends.
    }
  }

  /**
   * Evaluates code as one snippet of JShell.
   *
   * @throws CompilerCrash if the compiler crashes; JShell's state is then inconsistent
   */
  List<SnippetEvent> evaluate(String code, Mode mode) {
    count(mode.counted());
    show(mode.shown());
    control.beginEvaluation(() -> beginReading(mode.observers()), this::endReading);
    begunReaders.clear();
    CompilerComplaints.Heard<List<SnippetEvent>> heard;
    try {
      heard = CompilerComplaints.during(() -> shell.eval(code));
    } catch (IllegalStateException e) {
      // The child is gone, or JShell is closed.
      throw e;
    } catch (RuntimeException | AssertionError e) {
      throw new CompilerCrash(e);
    }
    if (!heard.complaint().isBlank()) {
      throw new CompilerCrash(null);
    }
    return heard.result();
  }

  private void beginReading(Observers observers) {
    steps.beginRun();
    endIdleReading();
    reader = Optional.empty();
    if (!counting) {
      beginIdleReading();
    } else if (!needsCompleteRecording(observers)) {
      ProfileReader begun = newReader(snippetThread, observers);
      reader = Optional.of(begun);
      early.begin(begun);
    }
  }

  /**
   * Returns whether nothing may be read before the run has ended: some observers of individual
   * objects need the source first, which is available only then, and those that keep the recordings
   * need all of them.
   */
  private static boolean needsCompleteRecording(Observers observers) {
    boolean late = observers.objects().isPresent() && !observers.objects().get().acceptsEarly();
    return late || (observers.paths().isPresent() && observers.paths().get().keepsRecordings());
  }

  private void endReading(Optional<SnippetReport> ended) {
    early.end();
    endIdleReading();
    if (ended.isPresent()) {
      SnippetReport report = ended.get();
      snippetThread = report.run().threadId();
      goesOn = report.run().goesOn();
      if (reader.isPresent()) {
        begunReaders.put(report, reader.get());
      }
    }
    if (ended.isEmpty() || ended.get().run().recording() == null) {
      beginIdleReading();
    }
  }

  /** Starts reading what snippets' threads allocate until the next run, if there are any. */
  private void beginIdleReading() {
    if (goesOn && snippetThread >= 0 && idleReader.isEmpty() && !steps.isOn()) {
      // What is found between two runs belongs to none, so nobody observes it.
      ProfileReader idle = newReader(snippetThread, Observers.NONE);
      idleReader = Optional.of(idle);
      early.begin(idle);
    }
  }

  private void endIdleReading() {
    if (idleReader.isPresent()) {
      early.end();
      idleReader.get().settle();
      idleReader = Optional.empty();
    }
  }

  private ProfileReader newReader(long thread, Observers observers) {
    return ProfileReader.of(thread, classFiles, code, observers, history);
  }

  /** Returns the number of objects of the run read so far, or -1; any thread may call this. */
  long countedNow() {
    Optional<ProfileReader> current = reader;
    return current.isPresent() ? current.get().objects() : -1;
  }

  /** Stops reading the current recording; any thread may call this. */
  void stopReading() {
    enough = true;
  }

  /** Begins an input, which consists of one or more snippets. */
  void beginInput() {
    control.beginInput();
  }

  /** Runs the snippets of the input repeatedly; returns empty if the child was lost. */
  Optional<RepeatReport> repeat(long nanos) {
    try {
      return Optional.of(control.repeat(nanos));
    } catch (ExecutionControl.ExecutionControlException e) {
      return Optional.empty();
    }
  }

  /** Runs the snippets of the input once more, recorded; returns empty if the child was lost. */
  Optional<SnippetReport> countAgain() {
    try {
      return Optional.of(control.countAgain());
    } catch (ExecutionControl.ExecutionControlException e) {
      return Optional.empty();
    }
  }

  /** Opens the gate for the output of the next input. */
  void openGate() {
    gate.open();
  }

  /** Returns the number of characters of output not shown since the gate was opened. */
  long droppedOutput() {
    return gate.dropped();
  }

  /** Turns counting on or off, unless that is how it is already. */
  private void count(boolean on) {
    if (on != counting) {
      try {
        control.count(on);
        counting = on;
      } catch (ExecutionControl.ExecutionControlException e) {
        // The child is gone; the evaluation finds out and reports it.
      }
    }
  }

  /** Turns the text of values on or off, unless that is how it is already. */
  private void show(boolean on) {
    if (on != showing) {
      try {
        control.show(on);
        showing = on;
      } catch (ExecutionControl.ExecutionControlException e) {
        // As above.
      }
    }
  }

  /** Applies a probe to the value of each counted run from now on. */
  void measure(SessionOptions.ValueProbe probe) {
    try {
      control.measure(probe.type(), probe.argument());
    } catch (ExecutionControl.ExecutionControlException e) {
      // As above.
    }
  }

  /** Returns the value probe's results for a run; {@link ProbedValue#NONE} without a report. */
  ProbedValue probed(Optional<SnippetReport> report) {
    return report.isPresent() ? control.probed(report.get()) : ProbedValue.NONE;
  }

  /** Returns the child's reports on the runs since the evaluation began. */
  List<SnippetReport> reports() {
    return control.reports();
  }

  /**
   * Reads a run's recording and deletes it.
   *
   * @param observers as in the evaluation; they receive the recording, too
   */
  AllocationProfile profile(SnippetReport report, Observers observers) {
    enough = false;
    ProfileReader begun = begunReaders.remove(report);
    ProfileReader rest = begun == null ? newReader(report.run().threadId(), observers) : begun;
    reader = Optional.of(rest);
    try {
      AllocationProfile profile = rest.finish(report.run(), () -> enough);
      if (observers.paths().isPresent() && report.run().recording() != null) {
        observers.paths().get().recorded(Path.of(report.run().recording()));
      }
      return profile;
    } finally {
      reader = Optional.empty();
      if (report.run().recording() != null) {
        delete(report.run().recording());
      }
      beginIdleReading();
    }
  }

  /** Like {@link #profile}, for a repeated run by {@link #countAgain}. */
  AllocationProfile settledProfile(SnippetReport report) {
    enough = false;
    try {
      return ProfileReader.readSettled(report.run(), classFiles, code, () -> enough);
    } finally {
      if (report.run().recording() != null) {
        delete(report.run().recording());
      }
    }
  }

  /** Applies a probe to the value of the last run. */
  Serializable probe(String probeClass, String argument) {
    try {
      return control.probe(probeClass, argument);
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the value could not be examined: " + e.getMessage(), e);
    }
  }

  /** Returns how the child records, to follow "records": directly, or by the Java API, and why. */
  String recorder() {
    try {
      return control.recorder();
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the child VM does not answer: " + e.getMessage(), e);
    }
  }

  /** Learns, before the first run, what is needed to read that run while it is in progress. */
  void prepareReading() {
    try {
      snippetThread = control.snippetThread();
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the child VM does not answer: " + e.getMessage(), e);
    }
  }

  /** Drops a snippet, along with the value of its variable. */
  void forget(Snippet snippet) {
    try {
      if (snippet instanceof VarSnippet variable && isAlive()) {
        String wrapper = shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
        control.forget(wrapper, variable.name());
      }
    } catch (ExecutionControl.ExecutionControlException e) {
      // The child is gone, and the value with it.
    }
    shell.drop(snippet);
  }

  JShell shell() {
    return shell;
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  SnippetLines lines() {
    return lines;
  }

  /** Returns the compiler's class path for classes outside the session. */
  String classPath() {
    return classPath;
  }

  /** Returns the class files of the session, of the JDK and of the class path. */
  ClassFiles classFiles() {
    return classFiles;
  }

  /** Returns whether the child is running and answers. */
  boolean isAlive() {
    return child.isAlive() && !control.isBroken();
  }

  /** Returns the bytes that the run has allocated so far, or -1; any thread may call this. */
  long allocatedNow() {
    return child.link().pulse();
  }

  /** Returns the child's process id. */
  long childPid() {
    return child.pid();
  }

  /** Returns whether the child, and not the compiler, is at work; any thread may call this. */
  boolean waitsForChild() {
    return control.isWaiting() && steps.runsCode();
  }

  /** Returns what reads the child while it stands still. */
  EngineSteps steps() {
    return steps;
  }

  /** Stops the running code; any thread may call this. Returns whether anything was running. */
  boolean stop() {
    return child.stopSnippet();
  }

  /** Kills the child; any thread may call this. */
  void kill() {
    child.kill();
  }

  /** Returns the child's exit status; empty while it is alive. */
  OptionalInt exitStatus() {
    return child.exitStatus();
  }

  /** Returns why the child ended, worded for a learner. */
  String ending() {
    return child.ending().orElse("the child VM does not answer");
  }

  /** Ends the child, and JShell; any thread may call this. */
  @Override
  public void close() {
    early.close();
    child.close();
    try {
      shell.close();
    } catch (RuntimeException e) {
      // Its child has been lost, as intended.
    }
  }
}
