package org.bytewise.snippets.internal.host;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jdk.jshell.execution.StreamingExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.snippets.ProbedValue;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.internal.trial.ConstantPools;
import org.bytewise.snippets.internal.wire.ChildCommands;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * JShell's execution control for a child VM. It keeps the class files that pass through it, which
 * the reader of recordings needs. Used only by the engine's thread.
 */
final class HostControl extends StreamingExecutionControl {
  private static final int MAX_DEPTH = 64;

  private final ChildVm child;
  private final ClassFiles classFiles;
  private final List<SnippetReport> reports = new ArrayList<>();
  private final IdentityHashMap<SnippetReport, ProbedValue> probed = new IdentityHashMap<>();
  private final List<String> invoked = new ArrayList<>();
  private Runnable runBegins = () -> {};
  private Consumer<Optional<SnippetReport>> runEnded = report -> {};
  private boolean broken;
  private volatile String running = "";
  private final AtomicInteger waiting = new AtomicInteger();

  private HostControl(
      ChildVm child, ClassFiles classFiles, ObjectOutputStream out, ObjectInputStream in) {
    super(out, in);
    this.child = child;
    this.classFiles = classFiles;
  }

  static HostControl of(ChildVm child, ClassFiles classFiles, ObjectInputFilter filter)
      throws IOException {
    ObjectOutputStream out =
        new ObjectOutputStream(new BufferedOutputStream(child.link().commands()));
    out.flush();
    ObjectInputStream in = new ObjectInputStream(child.link().commandAnswers());
    in.setObjectInputFilter(filter);
    return new HostControl(child, classFiles, out, in);
  }

  /**
   * Returns a filter that accepts only the types used by the protocol and the probes, because the
   * child runs untrusted code.
   *
   * @param packages packages of the probes' results, with dots
   */
  static ObjectInputFilter filter(Iterable<String> packages) {
    StringBuilder pattern = new StringBuilder("maxdepth=" + MAX_DEPTH);
    pattern.append(";java.lang.*;java.util.*;org.bytewise.snippets.internal.wire.*");
    for (String one : packages) {
      pattern.append(';').append(one).append(".*");
    }
    return ObjectInputFilter.Config.createFilter(pattern + ";!*");
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    // The stepper needs them as soon as the child has them.
    keep(classes);
    waiting.incrementAndGet();
    try {
      super.load(adapted(classes));
    } finally {
      waiting.decrementAndGet();
    }
    if (child.profile() == VmProfile.CLOCKED) {
      resolve(classes);
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    waiting.incrementAndGet();
    try {
      ClassBytecodes[] adapted = adapted(classes);
      child.debugger().redefine(adapted);
      // The child's class loader still has the old files, which a program can read.
      super.redefine(adapted);
    } finally {
      waiting.decrementAndGet();
    }
    keep(classes);
  }

  /** Keeps what the first use of the JDK's classes allocates off the clock. */
  private void resolve(ClassBytecodes[] classes)
      throws EngineTerminationException, ClassInstallException {
    for (ClassBytecodes one : classes) {
      List<String> names = new ArrayList<>();
      names.add(one.name());
      ConstantPools.named(one.bytecodes()).forEach(reference -> names.add(reference.type()));
      try {
        extensionCommand(ChildCommands.RESOLVE, names.toArray(String[]::new));
      } catch (RunException | InternalException e) {
        throw new ClassInstallException(e.toString(), new boolean[classes.length]);
      }
    }
  }

  private ClassBytecodes[] adapted(ClassBytecodes[] classes) {
    return child.profile() == VmProfile.CLOCKED ? ClockedClasses.of(classes) : classes;
  }

  private void keep(ClassBytecodes[] classes) {
    for (ClassBytecodes one : classes) {
      classFiles.put(one.name(), one.bytecodes());
    }
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, EngineTerminationException, InternalException {
    invoked.add(className);
    invoked.add(methodName);
    running = className;
    runBegins.run();
    waiting.incrementAndGet();
    try {
      return super.invoke(className, methodName);
    } catch (EngineTerminationException | InternalException e) {
      // This includes InternalException: a child that cannot report on a run is of no further use.
      broken = true;
      throw e;
    } finally {
      waiting.decrementAndGet();
      child.link().cancelInput();
      if (broken) {
        runEnded.accept(Optional.empty());
      } else {
        addReport();
      }
    }
  }

  /** Returns the wrapper class of the snippet called last; any thread may call this. */
  String running() {
    return running;
  }

  @Override
  public String varValue(String className, String varName)
      throws RunException, EngineTerminationException, InternalException {
    waiting.incrementAndGet();
    try {
      return super.varValue(className, varName);
    } finally {
      waiting.decrementAndGet();
    }
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    waiting.incrementAndGet();
    try {
      return super.extensionCommand(command, argument);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Returns whether the child owes an answer; any thread may call this. */
  boolean isWaiting() {
    return waiting.get() > 0;
  }

  /** Returns whether the child has failed to answer. */
  boolean isBroken() {
    return broken;
  }

  private void addReport() throws EngineTerminationException, InternalException {
    SnippetReport report = null;
    try {
      Object[] answer = (Object[]) extensionCommand(ChildCommands.REPORT, null);
      if (answer != null) {
        report = SnippetReport.of((byte[]) answer[0]);
        reports.add(report);
        probed.put(
            report,
            new ProbedValue(
                Optional.ofNullable((Serializable) answer[1]),
                Optional.ofNullable((Serializable) answer[2])));
      }
    } catch (RunException e) {
      throw new InternalException(e.toString());
    } finally {
      runEnded.accept(Optional.ofNullable(report));
    }
  }

  /**
   * Begins an evaluation, without any runs so far.
   *
   * @param begins called before each run
   * @param ended called after each run with the child's report on it; empty if there is none
   */
  void beginEvaluation(Runnable begins, Consumer<Optional<SnippetReport>> ended) {
    runBegins = begins;
    runEnded = ended;
    reports.clear();
    probed.clear();
  }

  /** Begins an input, without any runs so far. */
  void beginInput() {
    invoked.clear();
  }

  /** Reruns what the input has run, repeatedly, for the given number of nanoseconds. */
  RepeatReport repeat(long nanos) throws ExecutionControl.ExecutionControlException {
    return (RepeatReport) extensionCommand(
        ChildCommands.REPEAT, new Object[] {invoked.toArray(String[]::new), nanos});
  }

  /** Reruns what the input has run once more, recorded. */
  SnippetReport countAgain() throws ExecutionControl.ExecutionControlException {
    return SnippetReport.of(
        (byte[]) extensionCommand(ChildCommands.COUNT_AGAIN, invoked.toArray(String[]::new)));
  }

  /**
   * Returns the reports on the runs since the evaluation began: several for {@code int a = f(), b =
   * g();}.
   */
  List<SnippetReport> reports() {
    return List.copyOf(reports);
  }

  /** Returns the value probe's results for a run; {@link ProbedValue#NONE} if there was none. */
  ProbedValue probed(SnippetReport report) {
    return probed.getOrDefault(report, ProbedValue.NONE);
  }

  void show(boolean on) throws ExecutionControl.ExecutionControlException {
    extensionCommand(ChildCommands.SHOW, on);
  }

  void measure(String probeClass, String argument)
      throws ExecutionControl.ExecutionControlException {
    extensionCommand(ChildCommands.MEASURE, new String[] {probeClass, argument});
  }

  void count(boolean on) throws ExecutionControl.ExecutionControlException {
    extensionCommand(ChildCommands.COUNT, on);
  }

  Serializable probe(String probeClass, String argument)
      throws ExecutionControl.ExecutionControlException {
    return (Serializable)
        extensionCommand(ChildCommands.PROBE, new String[] {probeClass, argument});
  }

  String recorder() throws ExecutionControl.ExecutionControlException {
    return (String) extensionCommand(ChildCommands.RECORDER, null);
  }

  void stand() throws ExecutionControl.ExecutionControlException {
    extensionCommand(ChildCommands.STAND, null);
  }

  long snippetThread() throws ExecutionControl.ExecutionControlException {
    return (Long) extensionCommand(ChildCommands.THREAD, null);
  }

  void forget(String className, String field) throws ExecutionControl.ExecutionControlException {
    extensionCommand(ChildCommands.FORGET, new String[] {className, field});
  }
}
