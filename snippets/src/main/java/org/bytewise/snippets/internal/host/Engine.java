package org.bytewise.snippets.internal.host;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.CallPaths;
import org.bytewise.counting.profile.EarlyReading;
import org.bytewise.counting.profile.FirstAllocation;
import org.bytewise.counting.profile.OwnObjects;
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
 * A JShell instance and its child VM, which have the same lifetime. Used by one thread, except
 * {@link #stop} and {@link #kill}, which any thread may call.
 */
public final class Engine implements AutoCloseable {
  private static final String PREVIEW = "--enable-preview";

  private final ChildVm child;
  private final OutputGate gate;
  private final ClassFiles classFiles;
  private final SnippetLines lines;
  private final SnippetCode code;
  private final HostControl control;
  private final JShell shell;
  private final String classPath;
  private final EarlyReading early;
  private final IdentityHashMap<SnippetReport, ProfileReader> begunReaders =
      new IdentityHashMap<>();
  private final VmHistory history = new VmHistory();
  private boolean counting = true;
  private boolean showing = true;

  /** Whether the child continues recording between two runs. */
  private boolean goesOn;

  /** Reads what is recorded between two runs; null if nothing is. */
  private ProfileReader idleReader;

  private OwnObjects watcher;
  private CallPaths paths;

  /** The thread id of the snippets' thread; -1 until it is known. */
  private long snippetThread = -1;

  /** Reads the current run, and what remains of it after its end. */
  private volatile ProfileReader reader;

  private volatile boolean enough;

  private Engine(
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
    control.onRun(this::beginReading, this::endReading);
    child.link().onWatch(this::watch);
  }

  /**
   * Starts a child VM and, in parallel, a JShell for it, which takes about as long.
   *
   * @param imports statements that JShell evaluates first; they need no child
   */
  public static Engine start(SessionOptions options, SnippetNumbers numbers, List<String> imports) {
    OutputGate gate = new OutputGate(options.output(), options.outputLimit());
    CompletableFuture<ChildVm> child = new CompletableFuture<>();
    // First of all: the child takes longest to start.
    Threads.daemon("bytewise-child-start", () -> startChild(options, gate, child));
    JShell shell = null;
    try {
      String classPath = compilerClassPath(options);
      ClassFiles classFiles = new ClassFiles(withApi(options.classPath()));
      CompletableFuture<HostControl> control =
          child.thenApply(started -> control(started, classFiles, options));
      CompilerComplaints.prepare();
      shell = JShell.builder()
          .executionEngine(new Provider(new LateControl(control)), Map.of())
          .idGenerator((snippet, number) -> numbers.next())
          .tempVariableNameGenerator(numbers::nextTemporary)
          .compilerOptions(compilerOptions(options, classPath))
          .build();
      imports.forEach(shell::eval);
      return new Engine(child.join(), gate, classFiles, control.join(), shell, classPath);
    } catch (RuntimeException e) {
      close(child);
      if (shell != null) {
        shell.close();
      }
      if (e instanceof SessionException told) {
        throw told;
      }
      if (e.getCause() instanceof SessionException told) {
        throw told;
      }
      throw new SessionException("the session could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the compiler options: code with preview features is compiled for a VM that gets the
   * same flag.
   */
  private static String[] compilerOptions(SessionOptions options, String classPath) {
    List<String> all = new ArrayList<>(List.of("-classpath", classPath, "-proc:none"));
    if (options.vmFlags().contains(PREVIEW)) {
      all.addAll(List.of(PREVIEW, "-source", Integer.toString(Runtime.version().feature())));
    }
    return all.toArray(String[]::new);
  }

  private static void close(CompletableFuture<ChildVm> child) {
    try {
      child.join().close();
    } catch (CompletionException e) {
      // It was never created.
    }
  }

  private static void startChild(
      SessionOptions options, OutputGate gate, CompletableFuture<ChildVm> child) {
    try {
      child.complete(ChildVm.start(options, gate));
    } catch (RuntimeException | Error e) {
      child.completeExceptionally(e);
    }
  }

  private static HostControl control(ChildVm child, ClassFiles classFiles, SessionOptions options) {
    try {
      return HostControl.of(child, classFiles, HostControl.filter(options.probeResultPackages()));
    } catch (IOException e) {
      throw new SessionException("the session could not be started: " + e.getMessage(), e);
    }
  }

  /** Returns the learner's own class path, plus the API for snippets. */
  private static String compilerClassPath(SessionOptions options) {
    return String.join(
        File.pathSeparator,
        withApi(options.classPath()).stream().map(Path::toString).toList());
  }

  private static List<Path> withApi(List<Path> classPath) {
    List<Path> entries = new ArrayList<>(classPath);
    entries.add(SnippetApi.path());
    return entries;
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

  /** Passes an existing control to JShell. */
  private record Provider(LateControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "bytewise";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }

  /**
   * Evaluates code as one snippet of JShell.
   *
   * @throws CompilerCrash if the compiler crashes; JShell's state is then inconsistent
   */
  public List<SnippetEvent> evaluate(String code) {
    control.beginEvaluation();
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

  private void beginReading() {
    endIdleReading();
    reader = null;
    // Some observers of individual objects need the source first, which is available only at the
    // end, and those that keep the recordings need all of them.
    boolean readsEarly = counting
        && (watcher == null || watcher.acceptsEarly())
        && (paths == null || !paths.keepsRecordings());
    if (readsEarly) {
      reader = newReader(snippetThread);
      early.begin(reader);
    } else if (!counting) {
      beginIdleReading();
    }
  }

  private void endReading(SnippetReport report) {
    early.end();
    endIdleReading();
    if (report != null) {
      snippetThread = report.run().threadId();
      goesOn = report.run().goesOn();
      if (reader != null) {
        begunReaders.put(report, reader);
      }
    }
    if (report == null || report.run().recording() == null) {
      beginIdleReading();
    }
  }

  /** Starts reading what snippets' threads allocate until the next run, if there are any. */
  private void beginIdleReading() {
    if (goesOn && snippetThread >= 0 && idleReader == null) {
      idleReader = newReader(snippetThread);
      early.begin(idleReader);
    }
  }

  private void endIdleReading() {
    if (idleReader != null) {
      early.end();
      idleReader.settle();
      idleReader = null;
    }
  }

  private ProfileReader newReader(long thread) {
    return ProfileReader.of(thread, classFiles, code, paths, watcher, history);
  }

  /** Returns the number of objects of the run read so far, or -1; any thread may call this. */
  public long countedNow() {
    ProfileReader current = reader;
    return current == null ? -1 : current.objects();
  }

  /** Stops reading the current recording; any thread may call this. */
  public void stopReading() {
    enough = true;
  }

  /** Begins an input, which consists of one or more snippets. */
  public void beginInput() {
    control.beginInput();
  }

  /** Runs the snippets of the input repeatedly; returns null if the child was lost. */
  public RepeatReport repeat(long nanos) {
    try {
      return control.repeat(nanos);
    } catch (ExecutionControl.ExecutionControlException e) {
      return null;
    }
  }

  /** Runs the snippets of the input once more, recorded; returns null if the child was lost. */
  public SnippetReport countAgain() {
    try {
      return control.countAgain();
    } catch (ExecutionControl.ExecutionControlException e) {
      return null;
    }
  }

  /** Opens the gate for the output of the next input. */
  public void openGate() {
    gate.open();
  }

  /** Returns the number of characters of output not shown since the gate was opened. */
  public long droppedOutput() {
    return gate.dropped();
  }

  /** Turns counting on or off for future runs. */
  public void count(boolean on) {
    if (on != counting) {
      try {
        control.count(on);
        counting = on;
      } catch (ExecutionControl.ExecutionControlException e) {
        // The child is gone; the evaluation that follows finds out and reports it.
      }
    }
  }

  /**
   * Turns the text of values on or off for future runs; if off, only values whose text runs no code
   * have one.
   */
  public void show(boolean on) {
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
  public void measure(SessionOptions.ValueProbe probe) {
    try {
      control.measure(probe.type(), probe.argument());
    } catch (ExecutionControl.ExecutionControlException e) {
      // As above.
    }
  }

  /** Returns the value probe's results for a run. */
  public ProbedValue probed(SnippetReport report) {
    return control.probed(report);
  }

  /** Returns the child's reports on the runs since the evaluation began. */
  public List<SnippetReport> reports() {
    return control.reports();
  }

  /** Passes the objects of future runs to a watcher; null for none. */
  public void watch(OwnObjects newWatcher) {
    watcher = newWatcher;
  }

  /**
   * Collects the call paths to the objects of future runs.
   *
   * @param newPaths receives the paths, and the recordings, too; null for none
   */
  public void collect(CallPaths newPaths) {
    paths = newPaths;
  }

  /** Reads a run's recording and deletes it. */
  public AllocationProfile profile(SnippetReport report) {
    enough = false;
    ProfileReader begun = begunReaders.remove(report);
    reader = begun == null ? newReader(report.run().threadId()) : begun;
    try {
      AllocationProfile profile = reader.finish(report.run(), () -> enough);
      if (paths != null && report.run().recording() != null) {
        paths.recorded(Path.of(report.run().recording()));
      }
      return profile;
    } finally {
      reader = null;
      if (report.run().recording() != null) {
        delete(report.run().recording());
      }
      beginIdleReading();
    }
  }

  /** Like {@link #profile}, for a repeated run by {@link #countAgain}. */
  public AllocationProfile settledProfile(SnippetReport report) {
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
  public Serializable probe(String probeClass, String argument) {
    try {
      return control.probe(probeClass, argument);
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the value could not be examined: " + e.getMessage(), e);
    }
  }

  /** Returns how the child records, to follow "records": directly, or by the Java API, and why. */
  public String recorder() {
    try {
      return control.recorder();
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the child VM does not answer: " + e.getMessage(), e);
    }
  }

  /** Learns, before the first run, what is needed to read that run while it is in progress. */
  public void prepareReading() {
    try {
      snippetThread = control.snippetThread();
    } catch (ExecutionControl.ExecutionControlException e) {
      throw new SessionException("the child VM does not answer: " + e.getMessage(), e);
    }
  }

  /** Drops a snippet, along with the value of its variable. */
  public void forget(Snippet snippet) {
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

  public JShell shell() {
    return shell;
  }

  public SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  public SnippetLines lines() {
    return lines;
  }

  /** Returns the compiler's class path for classes outside the session. */
  public String classPath() {
    return classPath;
  }

  /** Returns the class files of the session, of the JDK and of the class path. */
  public ClassFiles classFiles() {
    return classFiles;
  }

  public boolean isAlive() {
    return child.isAlive() && !control.isBroken();
  }

  /** Returns the bytes that the run has allocated so far, or -1; any thread may call this. */
  public long allocatedNow() {
    return child.link().pulse();
  }

  /** Returns the child's process id. */
  public long childPid() {
    return child.pid();
  }

  /** Returns whether the child, and not the compiler, is at work; any thread may call this. */
  boolean waitsForChild() {
    return control.isWaiting();
  }

  /** Stops the running code; any thread may call this. Returns whether anything was running. */
  public boolean stop() {
    return child.stopSnippet();
  }

  /** Kills the child; any thread may call this. */
  public void kill() {
    child.kill();
  }

  /** Returns the child's exit status; empty while it is alive. */
  public OptionalInt exitStatus() {
    return child.exitStatus();
  }

  /** Returns why the child ended, worded for a learner. */
  public String ending() {
    return child.ending().orElse("the child VM does not answer");
  }

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
