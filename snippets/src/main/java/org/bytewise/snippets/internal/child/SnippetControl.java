package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import org.bytewise.snippets.RunWatch;
import org.bytewise.snippets.internal.wire.ChildCommands;
import org.bytewise.snippets.internal.wire.RepeatReport;
import org.bytewise.snippets.internal.wire.RunReport;
import org.bytewise.snippets.internal.wire.SystemThreads;

/**
 * Runs snippets, on the child's main thread, and counts what they allocate. Used by the thread of
 * commands; what carries a snippet is done by the main thread meanwhile.
 */
final class SnippetControl extends DirectExecutionControl {
  private final Recorder recorder;
  private final SnippetStreams streams;
  private final ThreadLimit threadLimit;
  private final MainThread main;
  private final Repeater repeater = new Repeater();
  private boolean counting = true;
  private boolean everCounted;
  private boolean stopped;
  private Object lastValue;
  private RunReport report;

  private final Optional<FirstRecording> first;

  /**
   * @param first a recording that is being made and must be over before another one
   */
  SnippetControl(
      Recorder recorder,
      SnippetStreams streams,
      ThreadLimit threadLimit,
      MainThread main,
      Optional<FirstRecording> first) {
    this.first = first;
    this.main = main;
    this.recorder = recorder;
    this.streams = streams;
    this.threadLimit = threadLimit;
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

  private void afterRun() {
    try {
      threadLimit.watch(false);
      recorder.discard();
      streams.afterRun(stopped);
      // A heap that stays full ends a VM that counts: the flight recorder could not go on. Another
      // one needs the room now, to tell what has happened.
      if (counting) {
        ChildMain.reserve(true);
      }
    } catch (OutOfMemoryError e) {
      ChildMain.exhausted(e);
    }
  }

  /** Before a run: where the heap is still full, it has to do without. */
  private static void takeReserveIfPossible() {
    try {
      ChildMain.reserve(true);
    } catch (OutOfMemoryError e) {
      // What it was meant for has happened already.
    }
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    if (first.isPresent()) {
      first.get().await();
    }
    return (String) main.call(new Run(snippet));
  }

  /** Runs a snippet; a class, and no lambda, so that there is a frame less below it. */
  private final class Run implements Callable<Object> {
    private final Method snippet;

    Run(Method snippet) {
      this.snippet = snippet;
    }

    @Override
    public Object call() throws Exception {
      // The handle of a class that is not initialised yet would do it in the run, and be counted.
      Class<?> wrapper = snippet.getDeclaringClass();
      Class.forName(wrapper.getName(), true, wrapper.getClassLoader());
      MethodHandle handle =
          MethodHandles.lookup().unreflect(snippet).asType(MethodType.methodType(Object.class));
      lastValue = null;
      report = null;
      everCounted |= counting;
      boolean recording =
          (counting || (everCounted && AllocationWatch.isUsed())) && startRecording();
      long directBefore = Recorder.directBytes();
      // Nothing but the run is between the two looks: not even the recorder's own work.
      RunWatch.before();
      long started = System.nanoTime();
      Throwable thrown = null;
      Object value = null;
      Recorder.markBegin();
      long before = Recorder.threadBytes();
      Pulse.begin(before);
      StopRequest.begin();
      try {
        value = (Object) handle.invokeExact();
      } catch (Throwable e) {
        thrown = e;
      }
      stopped = StopRequest.end();
      Pulse.end();
      long allocated = Recorder.bytesSince(before);
      stopped |= thrown instanceof StopRequest;
      if (thrown instanceof OutOfMemoryError) {
        ChildMain.reserve(false);
      }
      Recorder.markEnd();
      long elapsed = System.nanoTime() - started;
      RunWatch.after(value, thrown);
      lastValue = value;
      try {
        report = finish(recording, allocated, Recorder.directBytes() - directBefore, elapsed);
      } catch (OutOfMemoryError e) {
        ChildMain.exhausted(e);
      }
      // Before the base class uses System.out, which the snippet may have closed or replaced.
      streams.afterRun(stopped);
      if (stopped) {
        throw new ExecutionControl.StoppedException();
      }
      if (thrown != null) {
        throw new InvocationTargetException(thrown);
      }
      return render(value);
    }
  }

  private boolean startRecording() {
    try {
      recorder.start();
      return true;
    } catch (RuntimeException e) {
      recorder.discard();
      return false;
    }
  }

  private RunReport finish(boolean recording, long allocated, long direct, long elapsed) {
    String file = null;
    String failure = counting ? "the flight recorder could not be started" : null;
    if (recording && !counting) {
      recorder.discard();
    } else if (recording) {
      try {
        file = recorder.stop().toString();
        failure = null;
      } catch (IOException | RuntimeException e) {
        failure = "the flight recorder failed: " + e.getMessage();
      }
    }
    return new RunReport(
        Thread.currentThread().getId(),
        allocated,
        direct,
        elapsed,
        file,
        failure,
        stopped,
        lastValue == null,
        liveThreads());
  }

  /** A value's own {@code toString} is the learner's code too, and can be stopped like it. */
  private String render(Object value) throws Exception {
    String text = null;
    Throwable thrown = null;
    StopRequest.begin();
    try {
      text = ValueText.of(value);
    } catch (Throwable e) {
      thrown = e;
    }
    stopped = StopRequest.end() || thrown instanceof StopRequest;
    if (stopped) {
      report = report.asStopped();
      throw new ExecutionControl.StoppedException();
    }
    return thrown == null ? text : "(its toString() threw " + thrown.getClass().getName() + ")";
  }

  private static List<String> liveThreads() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    Thread[] threads = new Thread[group.activeCount() + 8];
    int count = group.enumerate(threads, true);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = threads[i];
      if (thread != Thread.currentThread() && !SystemThreads.isSystem(thread.getName())) {
        names.add(thread.getName());
      }
    }
    return names;
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
      case ChildCommands.REPORT -> report == null ? null : report.payload();
      case ChildCommands.PROBE -> probe((String[]) argument);
      case ChildCommands.REPEAT -> {
        Object[] what = (Object[]) argument;
        yield repeat((String[]) what[0], (Long) what[1]);
      }
      case ChildCommands.COUNT_AGAIN -> countAgain((String[]) argument).payload();
      case ChildCommands.FORGET -> forget((String[]) argument);
      default -> super.extensionCommand(command, argument);
    };
  }

  private Serializable probe(String[] argument) throws ExecutionControl.InternalException {
    try {
      return main.call(() -> apply(argument[0], argument[1]));
    } catch (Exception | LinkageError e) {
      throw new ExecutionControl.InternalException(argument[0] + " failed: " + e);
    }
  }

  @SuppressWarnings("unchecked") // What a probe must be is said where it is handed in.
  private Serializable apply(String type, String argument) throws ReflectiveOperationException {
    Object probe = Class.forName(type).getDeclaredConstructor().newInstance();
    return ((BiFunction<Object, String, Serializable>) probe).apply(lastValue, argument);
  }

  private RepeatReport repeat(String[] names, long nanos)
      throws ExecutionControl.InternalException {
    Snippets snippets = snippets(names);
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

  private RunReport countAgain(String[] names) throws ExecutionControl.InternalException {
    Snippets snippets = snippets(names);
    streams.beforeRun();
    threadLimit.watch(true);
    try {
      return main.call(() -> runAgain(snippets));
    } catch (Exception e) {
      throw new ExecutionControl.InternalException("the snippet cannot be repeated: " + e);
    } finally {
      afterRun();
    }
  }

  private RunReport runAgain(Snippets snippets) {
    counting = startRecording();
    Recorder.markBegin();
    long before = Recorder.threadBytes();
    long started = System.nanoTime();
    StopRequest.begin();
    Throwable thrown = null;
    try {
      snippets.run();
    } catch (Throwable e) {
      thrown = e;
    }
    stopped = StopRequest.end() || thrown instanceof StopRequest;
    long allocated = Recorder.bytesSince(before);
    Recorder.markEnd();
    return finish(counting, allocated, 0, System.nanoTime() - started);
  }

  private Snippets snippets(String[] names) throws ExecutionControl.InternalException {
    try {
      Method[] methods = new Method[names.length / 2];
      for (int i = 0; i < methods.length; i++) {
        methods[i] = findClass(names[2 * i]).getMethod(names[2 * i + 1]);
      }
      return Snippets.of(methods);
    } catch (ReflectiveOperationException e) {
      throw new ExecutionControl.InternalException("the snippet cannot be repeated: " + e);
    }
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
      // Nothing to forget: the variable was never made.
    }
    return null;
  }
}
