package org.bytewise.snippets.internal.child;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.recorder.FirstRecording;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.RunRecorder;
import org.bytewise.counting.watch.AllocationWatch;
import org.bytewise.snippets.RunWatch;
import org.bytewise.snippets.internal.wire.ChildCommands;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.SnippetReport;

/**
 * Runs snippets on the child's main thread and counts what they allocate. Used by the command
 * thread; the main thread executes the snippet meanwhile.
 */
final class SnippetControl extends DirectExecutionControl {
  /** Classes that use the flight recorder contain this. */
  private static final String FLIGHT_RECORDER = "jdk/jfr/";

  private final Recorder recorder;
  private final RunRecorder runs;
  private final SnippetStreams streams;
  private final ThreadLimit threadLimit;
  private final MainThread main;
  private final Repeater repeater = new Repeater();
  private final ShownValue shown = new ShownValue();
  private boolean counting = true;
  private boolean showing = true;
  private boolean everCounted;
  private boolean stopped;

  private Object lastValue;
  private SnippetReport report;

  private final Optional<FirstRecording> first;
  private final AgentStarts agents = new AgentStarts();

  /** @param first a recording in progress that must complete before another one starts */
  SnippetControl(
      Recorder recorder,
      SnippetStreams streams,
      ThreadLimit threadLimit,
      MainThread main,
      Optional<FirstRecording> first) {
    this.first = first;
    this.main = main;
    this.recorder = recorder;
    this.runs = new RunRecorder(recorder, main.thread());
    this.streams = streams;
    this.threadLimit = threadLimit;
  }

  /** The first thing that runs, while the compiler is still starting. */
  static final class WarmUp {
    private WarmUp() {}

    static Object run() {
      return new Object();
    }
  }

  /**
   * Runs an object's creation like a snippet and forgets it: the first run takes ten times as long
   * as the next, and loads classes that must not be loaded in the middle of a later one.
   *
   * @param counted whether to count it, too
   */
  void warmUp(boolean counted) {
    counting = counted;
    try {
      invoke(WarmUp.class.getDeclaredMethod("run"));
      if (report.run().recording() != null) {
        Files.deleteIfExists(Path.of(report.run().recording()));
      }
    } catch (Exception e) {
      // The first real run shows the same problem, and reports it.
    }
    lastValue = null;
    report = null;
    shown.forget();
    counting = true;
    everCounted = false;
  }

  @Override
  public String invoke(String className, String methodName)
      throws ExecutionControl.RunException, ExecutionControl.InternalException,
          ExecutionControl.EngineTerminationException {
    stopped = false;
    takeReserveIfPossible();
    streams.beforeRun();
    threadLimit.watch(true);
    try {
      String value = super.invoke(className, methodName);
      if (stopped) {
        throw new ExecutionControl.StoppedException();
      }
      return value;
    } catch (ExecutionControl.RunException | ExecutionControl.InternalException e) {
      if (stopped || StopRequest.requested) {
        throw new ExecutionControl.StoppedException();
      }
      throw e;
    } finally {
      afterRun();
    }
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ExecutionControl.ClassInstallException, ExecutionControl.NotImplementedException,
          ExecutionControl.EngineTerminationException {
    for (ClassBytecodes one : classes) {
      if (new String(one.bytecodes(), StandardCharsets.ISO_8859_1).contains(FLIGHT_RECORDER)) {
        runs.leaveToCode();
      }
    }
    super.load(classes);
  }

  private void afterRun() {
    try {
      threadLimit.watch(false);
      if (report == null) {
        runs.giveUpRun();
      }
      streams.afterRun(stopped);
      // A heap that stays full ends a VM that counts, because the flight recorder could not
      // continue. Any other VM needs the room now, to report what happened.
      if (counting) {
        ChildMain.reserve(true);
      }
    } catch (OutOfMemoryError e) {
      ChildMain.exhausted(e);
    }
  }

  /**
   * Reallocates the reserve before a run; if the heap is still full, the run has to do without it.
   */
  private static void takeReserveIfPossible() {
    try {
      ChildMain.reserve(true);
    } catch (OutOfMemoryError e) {
      // The heap exhaustion that it was meant for has already occurred.
    }
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    awaitRecorder();
    agents.await();
    lastValue = null;
    report = null;
    shown.forget();
    everCounted |= counting;
    RunRecorder.Run counted =
        runs.begin(counting || (everCounted && AllocationWatch.isUsed()), counting);
    Run run = new Run(snippet, counting);
    main.call(run);
    stopped = run.stopped;
    lastValue = run.value;
    try {
      report = report(counted.end(run.allocated, run.elapsed));
    } catch (OutOfMemoryError e) {
      ChildMain.exhausted(e);
    }
    // Before the base class uses System.out, which the snippet may have closed or replaced.
    streams.afterRun(stopped);
    if (stopped) {
      throw new ExecutionControl.StoppedException();
    }
    if (run.thrown != null) {
      throw new InvocationTargetException(run.thrown);
    }
    return main.call(() -> render(lastValue));
  }

  private void awaitRecorder() {
    first.ifPresent(FirstRecording::await);
  }

  /**
   * Runs code on the main thread between two readings of the thread's byte count, and does nothing
   * else there, because stops and interrupts may arrive at any time. The command thread does the
   * work of recording and reporting, before and after. A class rather than a lambda, so that there
   * is one frame less below the snippet.
   */
  private static final class Run implements Callable<Object> {
    private final Method snippet;
    private final boolean marked;
    private long allocated;
    private long elapsed;
    private Object value;
    private Throwable thrown;
    private boolean stopped;

    /** @param marked whether to mark the beginning and the end in the recording */
    Run(Method snippet, boolean marked) {
      this.snippet = snippet;
      this.marked = marked;
    }

    @Override
    public Object call() throws Exception {
      // Otherwise the handle would initialise the class during the run, which would be counted.
      Class<?> wrapper = snippet.getDeclaringClass();
      Class.forName(wrapper.getName(), true, wrapper.getClassLoader());
      MethodHandle handle =
          MethodHandles.lookup().unreflect(snippet).asType(MethodType.methodType(Object.class));
      // Only the run comes between the two observations, not even the recorder's own work.
      RunWatch.before();
      Object result = null;
      Throwable failure = null;
      long started = System.nanoTime();
      if (marked) {
        Recorder.markBegin();
      }
      long before = Recorder.threadBytes();
      Pulse.begin(before);
      try {
        StopRequest.begin();
        try {
          result = (Object) handle.invokeExact();
        } catch (Throwable e) {
          failure = e;
        }
        stopped = StopRequest.end();
      } catch (StopRequest late) {
        // It arrived between the end of the code and the end of the time in which it can be
        // stopped.
        StopRequest.over();
        stopped = true;
      }
      Pulse.end();
      allocated = Recorder.bytesSince(before);
      stopped |= failure instanceof StopRequest;
      if (failure instanceof OutOfMemoryError) {
        ChildMain.reserve(false);
      }
      if (marked) {
        Recorder.markEnd();
      }
      elapsed = System.nanoTime() - started;
      // No field holds them yet: objects not held by the code must not appear to be.
      RunWatch.after(result, failure);
      value = result;
      thrown = failure;
      return null;
    }
  }

  private SnippetReport report(RunReport run) {
    return new SnippetReport(run, stopped, lastValue == null);
  }

  /**
   * Renders a value. Its own {@code toString} is the learner's code, too, and can be stopped like
   * it.
   */
  private String render(Object value) throws Exception {
    if (counting) {
      shown.measure(value);
    }
    if (!showing) {
      return ShownValue.plainText(value);
    }
    shown.prepare(value);
    String text = null;
    Throwable thrown = null;
    long started = System.nanoTime();
    try {
      StopRequest.begin();
      try {
        text = shown.text(value);
      } catch (Throwable e) {
        thrown = e;
      }
      stopped = StopRequest.end() || thrown instanceof StopRequest;
    } catch (StopRequest late) {
      StopRequest.over();
      stopped = true;
    }
    if (stopped) {
      report = report.asStopped(System.nanoTime() - started);
      throw new ExecutionControl.StoppedException();
    }
    shown.measureShown(value, report == null || report.run().liveThreads().isEmpty());
    return thrown == null ? text : "(its toString() threw " + thrown.getClass().getName() + ")";
  }

  @Override
  public String varValue(String className, String varName)
      throws ExecutionControl.RunException, ExecutionControl.EngineTerminationException,
          ExecutionControl.InternalException {
    try {
      Field field = findClass(className).getDeclaredField(varName);
      field.setAccessible(true);
      return ValueText.of(field.get(null), new ShownCopy()::of);
    } catch (ReflectiveOperationException e) {
      throw new ExecutionControl.InternalException("there is no variable " + varName + ": " + e);
    } catch (Throwable e) {
      return "(its toString() threw " + e.getClass().getName() + ")";
    }
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws ExecutionControl.RunException, ExecutionControl.EngineTerminationException,
          ExecutionControl.InternalException {
    return switch (command) {
      case ChildCommands.COUNT -> {
        counting = (Boolean) argument;
        yield null;
      }
      case ChildCommands.SHOW -> {
        showing = (Boolean) argument;
        yield null;
      }
      case ChildCommands.MEASURE -> {
        String[] probe = (String[]) argument;
        shown.probe(probe[0], probe[1]);
        yield null;
      }
      case ChildCommands.REPORT -> report == null ? null : shown.with(report.payload());
      case ChildCommands.PROBE -> probe((String[]) argument);
      case ChildCommands.REPEAT -> {
        Object[] what = (Object[]) argument;
        yield repeat((String[]) what[0], (Long) what[1]);
      }
      case ChildCommands.COUNT_AGAIN -> countAgain((String[]) argument).payload();
      case ChildCommands.THREAD -> main.thread().getId();
      case ChildCommands.RECORDER -> recorderState();
      case ChildCommands.FORGET -> forget((String[]) argument);
      case ChildCommands.STAND -> {
        awaitRecorder();
        SteppingAid.start(recorder, streams.ring());
        yield null;
      }
      case ChildCommands.RESOLVE -> {
        resolve((String[]) argument);
        yield null;
      }
      default -> super.extensionCommand(command, argument);
    };
  }

  private void resolve(String[] names) throws ExecutionControl.InternalException {
    try {
      ClassLoader loader = findClass(names[0]).getClassLoader();
      for (String name : names) {
        try {
          Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
          // Running the code shows the same problem, if it gets there.
        }
      }
    } catch (ClassNotFoundException e) {
      throw new ExecutionControl.InternalException(e.toString());
    }
  }

  private Serializable probe(String[] argument) throws ExecutionControl.InternalException {
    try {
      return main.call(() -> ShownValue.apply(argument[0], lastValue, argument[1]));
    } catch (Exception | LinkageError e) {
      throw new ExecutionControl.InternalException(argument[0] + " failed: " + e);
    }
  }

  private RepeatReport repeat(String[] names, long nanos)
      throws ExecutionControl.InternalException {
    CompiledStatements snippets = snippets(names);
    // The repetition is timed, so what threads of earlier snippets allocate meanwhile is not
    // recorded.
    runs.giveUp();
    streams.beforeRun();
    threadLimit.watch(true);
    try {
      return main.call(() -> repeater.run(snippets, nanos));
    } catch (Exception e) {
      throw new ExecutionControl.InternalException("the snippet cannot be repeated: " + e);
    } finally {
      threadLimit.watch(false);
      streams.afterRun(true);
    }
  }

  private SnippetReport countAgain(String[] names) throws ExecutionControl.InternalException {
    CompiledStatements snippets = snippets(names);
    streams.beforeRun();
    threadLimit.watch(true);
    counting = true;
    report = null;
    try {
      RunRecorder.Run counted = runs.begin(true, true);
      long[] figures = main.call(() -> runAgain(snippets));
      stopped = figures[0] != 0;
      report = report(counted.end(figures[1], figures[2]));
      return report;
    } catch (Exception e) {
      throw new ExecutionControl.InternalException("the snippet cannot be repeated: " + e);
    } finally {
      afterRun();
    }
  }

  /** Returns whether it was stopped, the allocated bytes, and the elapsed nanoseconds. */
  private static long[] runAgain(CompiledStatements snippets) {
    long[] figures = new long[3];
    long started = System.nanoTime();
    Recorder.markBegin();
    long before = Recorder.threadBytes();
    boolean stopped;
    Throwable thrown = null;
    try {
      StopRequest.begin();
      try {
        snippets.run();
      } catch (Throwable e) {
        thrown = e;
      }
      stopped = StopRequest.end();
    } catch (StopRequest late) {
      StopRequest.over();
      stopped = true;
    }
    figures[1] = Recorder.bytesSince(before);
    Recorder.markEnd();
    figures[2] = System.nanoTime() - started;
    figures[0] = stopped || thrown instanceof StopRequest ? 1 : 0;
    return figures;
  }

  private CompiledStatements snippets(String[] names) throws ExecutionControl.InternalException {
    try {
      Method[] methods = new Method[names.length / 2];
      for (int i = 0; i < methods.length; i++) {
        methods[i] = findClass(names[2 * i]).getMethod(names[2 * i + 1]);
      }
      return CompiledStatements.of(methods);
    } catch (ReflectiveOperationException e) {
      throw new ExecutionControl.InternalException("the snippet cannot be repeated: " + e);
    }
  }

  private String recorderState() {
    awaitRecorder();
    return runs.recorderState();
  }

  private Serializable forget(String[] argument) {
    lastValue = null;
    try {
      Field field = findClass(argument[0]).getDeclaredField(argument[1]);
      if (!field.getType().isPrimitive()) {
        field.setAccessible(true);
        field.set(null, null);
      }
    } catch (ReflectiveOperationException e) {
      // Nothing to clear: the variable was never created.
    }
    return null;
  }
}
