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
 * One JShell and its child VM, which live and die together. Used by one thread, but for
 * {@link #stop} and {@link #kill}, which any thread may call.
 */
public final class Engine implements AutoCloseable {
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

  /** Whether the child goes on recording between two runs. */
  private boolean goesOn;

  /** Reads what is recorded between two runs; null where nothing is. */
  private ProfileReader idleReader;

  private OwnObjects watcher;
  private CallPaths paths;

  /** The thread of the snippets; -1 until one has run. */
  private long snippetThread = -1;

  /** Reads the run of this moment, and after its end what it has left to read. */
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
   * Starts a child VM, and at the same time a JShell for it, which takes about as long.
   *
   * @param imports statements that JShell evaluates first; they need no child
   */
  public static Engine start(SessionOptions options, SnippetNumbers numbers, List<String> imports) {
    OutputGate gate = new OutputGate(options.output(), options.outputLimit());
    String classPath = compilerClassPath(options);
    ClassFiles classFiles = new ClassFiles(withApi(options.classPath()));
    CompletableFuture<ChildVm> child = new CompletableFuture<>();
    CompletableFuture<HostControl> control =
        child.thenApply(started -> control(started, classFiles, options));
    Threads.daemon("bytewise-child-start", () -> startChild(options, gate, child));
    JShell shell = null;
    try {
      shell = JShell.builder()
          .executionEngine(new Provider(new LateControl(control)), Map.of())
          .idGenerator((snippet, number) -> numbers.next())
          .tempVariableNameGenerator(numbers::nextTemporary)
          .compilerOptions("-classpath", classPath, "-proc:none")
          .build();
      imports.forEach(shell::eval);
      return new Engine(child.join(), gate, classFiles, control.join(), shell, classPath);
    } catch (RuntimeException e) {
      close(child);
      if (shell != null) {
        shell.close();
      }
      if (e.getCause() instanceof SessionException told) {
        throw told;
      }
      throw new SessionException("the session could not be started: " + e.getMessage(), e);
    }
  }

  private static void close(CompletableFuture<ChildVm> child) {
    try {
      child.join().close();
    } catch (CompletionException e) {
      // It has not come to be.
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

  /** The learner's own, and what snippets can call of Bytewise. */
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

  /** Answers what the child wants to know of a block that must not allocate. */
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
      // It goes with the folder, when the session ends.
    }
  }

  /** Lets JShell use the control that is there already. */
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

  /** Gives code to JShell: one snippet, which it runs. */
  public List<SnippetEvent> evaluate(String code) {
    control.beginEvaluation();
    begunReaders.clear();
    return shell.eval(code);
  }

  private void beginReading() {
    endIdleReading();
    reader = null;
    // Who looks at objects one by one must know the source first, which comes with the end; and who
    // wants the recordings needs all of them.
    if (counting
        && snippetThread >= 0
        && watcher == null
        && (paths == null || !paths.keepsRecordings())) {
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

  /** Reads what threads of snippets allocate until the next run, if there are any. */
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

  /** The objects of the run that have been read until now, or -1; any thread may call this. */
  public long countedNow() {
    ProfileReader current = reader;
    return current == null ? -1 : current.objects();
  }

  /** Reads no more of the recording that is read at this moment; any thread may call this. */
  public void stopReading() {
    enough = true;
  }

  /** An input begins, of one snippet or several. */
  public void beginInput() {
    control.beginInput();
  }

  /** Runs the snippets of the input again; null where the child was lost. */
  public RepeatReport repeat(long nanos) {
    try {
      return control.repeat(nanos);
    } catch (ExecutionControl.ExecutionControlException e) {
      return null;
    }
  }

  /** Runs the snippets of the input once more, recorded; null where the child was lost. */
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

  /** Lets no output pass until the gate is opened. */
  public void muteOutput() {
    gate.mute();
  }

  /** Characters of output not shown since the gate was opened. */
  public long droppedOutput() {
    return gate.dropped();
  }

  /** Counts allocations in the runs to come, or stops counting. */
  public void count(boolean on) {
    if (on != counting) {
      try {
        control.count(on);
        counting = on;
      } catch (ExecutionControl.ExecutionControlException e) {
        // The child is gone; the evaluation that follows finds out and says so.
      }
    }
  }

  /** Makes the text of the values of the runs to come, or none where that would run code. */
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

  /** What the probe of values said of a run's. */
  public ProbedValue probed(SnippetReport report) {
    return control.probed(report);
  }

  /** What the child knows of the runs since the evaluation began. */
  public List<SnippetReport> reports() {
    return control.reports();
  }

  /** Has the objects of the runs to come shown to somebody; null for nobody. */
  public void watch(OwnObjects newWatcher) {
    watcher = newWatcher;
  }

  /**
   * Collects from where the objects of the runs to come are.
   *
   * @param newPaths takes it, and the recordings too; null where nobody asks for it
   */
  public void collect(CallPaths newPaths) {
    paths = newPaths;
  }

  /** Reads a run's recording, and deletes it. */
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

  /** As {@link #profile}, for a run of many by {@link #countAgain}. */
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

  /** Drops a snippet, and what its variable holds. */
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

  /** Where the compiler looks for classes that are not the session's. */
  public String classPath() {
    return classPath;
  }

  /** The class files of the session, of the JDK and of the class path. */
  public ClassFiles classFiles() {
    return classFiles;
  }

  public boolean isAlive() {
    return child.isAlive() && !control.isBroken();
  }

  /** What the run has allocated until now, or -1; any thread may call this. */
  public long allocatedNow() {
    return child.link().pulse();
  }

  /** The child's process id. */
  public long childPid() {
    return child.pid();
  }

  /** Whether the child is at work, and not the compiler; any thread may call this. */
  boolean waitsForChild() {
    return control.isWaiting();
  }

  /** Stops what runs; any thread may call this. Returns whether something ran. */
  public boolean stop() {
    return child.stopSnippet();
  }

  /** Ends the child at once; any thread may call this. */
  public void kill() {
    child.kill();
  }

  /** Why the child has ended, in words for a learner. */
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
      // It has lost its child, which was the purpose.
    }
  }
}
