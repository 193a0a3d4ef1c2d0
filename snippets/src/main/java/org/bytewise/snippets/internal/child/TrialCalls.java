package org.bytewise.snippets.internal.child;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Reference;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.bytewise.counting.recorder.CountedCall;
import org.bytewise.counting.recorder.LiveCounts;
import org.bytewise.counting.recorder.OtherThreads;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.snippets.internal.wire.Texts;

/**
 * Calls the loaded code: the inputs of {@code Trial}, and its counted method. Used by one thread.
 */
final class TrialCalls {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int WARM_RUNS = 5;

  /** The name of the thread that runs the heavy input on a stack of its own. */
  static final String THREAD = "trial";

  private final MethodHandle examples;
  private final MethodHandle input;
  private final CountedCall run;
  private final MethodHandle heavy;
  private final MethodHandle view;
  private final MethodHandle show;
  private final int count;

  /**
   * Whether calls are recorded. Until one of them makes any thread allocate something, the VM's
   * count of bytes says all there is to say, and no recorder is needed.
   */
  private boolean recording;

  private volatile TrialOutcome onOtherThread;

  private TrialCalls(Class<?> trial, boolean recording) throws ReflectiveOperationException {
    this.recording = recording;
    this.examples = handle(trial, "examples", Object[].class);
    this.input = handle(trial, "input", Object.class, Random.class);
    this.run = CountedCall.of(method(trial, "run", Object.class));
    this.heavy = optional(trial, "heavy", input, Random.class);
    this.view = optional(trial, "view", null, Object.class, Object.class);
    this.show = optional(trial, "show", null, Object.class);
    this.count = all().length;
  }

  /**
   * Loads the classes.
   *
   * @param recording whether calls are recorded even if they allocate nothing
   * @throws ReflectiveOperationException if they do not contain a valid {@code Trial} class
   */
  static TrialCalls of(Map<String, byte[]> classes, boolean recording)
      throws ReflectiveOperationException {
    return new TrialCalls(new TrialClasses(classes).loadClass("Trial"), recording);
  }

  private static MethodHandle method(Class<?> trial, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = trial.getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return MethodHandles.lookup().unreflect(method);
  }

  private static MethodHandle handle(
      Class<?> trial, String name, Class<?> result, Class<?>... parameters)
      throws ReflectiveOperationException {
    return method(trial, name, parameters).asType(MethodType.methodType(result, parameters));
  }

  private static MethodHandle optional(
      Class<?> trial, String name, MethodHandle otherwise, Class<?>... parameters)
      throws ReflectiveOperationException {
    try {
      return handle(trial, name, Object.class, parameters);
    } catch (NoSuchMethodException e) {
      return otherwise;
    }
  }

  private Object[] all() throws ReflectiveOperationException {
    try {
      return (Object[]) examples.invokeExact();
    } catch (Throwable e) {
      throw new ReflectiveOperationException("its examples fail: " + e, e);
    }
  }

  int examples() {
    return count;
  }

  private static Object input(MethodHandle maker, long seed) throws Throwable {
    return (Object) maker.invokeExact(new Random(seed));
  }

  private static String text(Object value) {
    try {
      return ValueText.of(value, MOST_CHARACTERS, MOST_ELEMENTS);
    } catch (RuntimeException | StackOverflowError e) {
      return "(its toString() threw " + e.getClass().getName() + ")";
    }
  }

  private String shown(Object input) throws Throwable {
    Object shown = show == null ? input : (Object) show.invokeExact(input);
    try {
      return ValueExpression.of(shown, MOST_CHARACTERS, MOST_ELEMENTS);
    } catch (RuntimeException | StackOverflowError e) {
      return text(shown);
    }
  }

  private TrialOutcome returned(String text, Object input, Object result) throws Throwable {
    Object seen = view == null ? result : (Object) view.invokeExact(input, result);
    return TrialOutcome.returned(text, text(seen));
  }

  private TrialOutcome call(Object input) {
    String text = "";
    try {
      text = shown(input);
      run.call(input);
      return returned(text, input, run.takeResult());
    } catch (Throwable e) {
      return TrialOutcome.threw(text, e);
    }
  }

  TrialOutcome example(int index) {
    try {
      return call(all()[index]);
    } catch (ReflectiveOperationException e) {
      return TrialOutcome.threw("", e);
    }
  }

  TrialOutcome run(long seed) {
    return made(input, seed);
  }

  private TrialOutcome made(MethodHandle maker, long seed) {
    Object made;
    try {
      made = input(maker, seed);
    } catch (Throwable e) {
      return TrialOutcome.threw("", e);
    }
    return call(made);
  }

  void count(long seed, Recorder recorder, DataOutputStream out) throws IOException {
    Object made = null;
    Throwable thrown = null;
    try {
      made = input(input, seed);
    } catch (Throwable e) {
      thrown = e;
    }
    boolean recorded = recording;
    if (recorded) {
      recorder.start();
    }
    long direct = Recorder.directBytes();
    long started = System.nanoTime();
    OtherThreads others = OtherThreads.than(Thread.currentThread());
    Recorder.markBegin();
    long before = Recorder.threadBytes();
    if (thrown == null) {
      try {
        run.call(made);
      } catch (Throwable e) {
        thrown = e;
      }
    }
    long allocated = Recorder.bytesSince(before);
    Recorder.markEnd();
    // If so, one of them may have done the work.
    boolean helped = others.haveAllocated();
    long elapsed = System.nanoTime() - started;
    long grown = Recorder.directBytes() - direct;
    Object result = run.takeResult();
    boolean empty = thrown == null && allocated == 0 && !helped && grown == 0 && isFinished(result);
    // Also recorded: what the code deferred until its result is inspected.
    TrialOutcome outcome = answer(seed, made, result, thrown);
    byte[] events = recorded ? events(recorder) : new byte[0];
    if (!recorded && !empty) {
      recording = true;
      recorder.prepare(false);
    }
    outcome.writeTo(out);
    out.writeBoolean(recorded);
    out.writeBoolean(empty);
    out.writeLong(Thread.currentThread().getId());
    out.writeLong(recorder.firstOwnThread());
    out.writeLong(recorder.endOfOwnThreads());
    out.writeLong(allocated);
    out.writeLong(grown);
    out.writeLong(elapsed);
    out.writeInt(events.length);
    out.write(events);
  }

  /** Returns whether inspecting a result runs none of the program's code. */
  private boolean isFinished(Object result) {
    return view == null
        && (result == null
            || result instanceof String
            || (result instanceof Number && result.getClass().getClassLoader() == null)
            || result instanceof Boolean
            || result instanceof Character);
  }

  private TrialOutcome answer(long seed, Object made, Object result, Throwable thrown) {
    String text = "";
    try {
      TrialOutcome outcome = thrown == null ? returned("", made, result) : null;
      // A separate input of the same seed: inspecting the counted one could help the code.
      text = shown(input(input, seed));
      return outcome == null ? TrialOutcome.threw(text, thrown) : outcome.of(text);
    } catch (Throwable e) {
      return TrialOutcome.threw(text, e);
    }
  }

  private static byte[] events(Recorder recorder) throws IOException {
    // The code may have interrupted its thread, which would close the files.
    Thread.interrupted();
    Path file = recorder.stop();
    try {
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  void hold(long seed, int runs, boolean keep, DataOutputStream out) throws IOException {
    Object[] inputs = new Object[2 * runs];
    Object[] results = new Object[2 * runs];
    TrialOutcome failure = null;
    LiveCounts.Change first = LiveCounts.Change.NONE;
    LiveCounts.Change second = LiveCounts.Change.NONE;
    try {
      // What is created once for all runs exists after the first ones. They use different inputs,
      // so that anything cached per input is detected.
      for (int i = 0; i < WARM_RUNS; i++) {
        run.call(input(input, seed - i));
        run.takeResult();
      }
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = input(input, seed + 1 + i);
      }
      // The first count of a VM leaves many objects behind.
      LiveCounts.take();
      LiveCounts start = LiveCounts.take();
      runAll(inputs, results, 0, runs, keep);
      LiveCounts middle = LiveCounts.take();
      runAll(inputs, results, runs, 2 * runs, keep);
      LiveCounts end = LiveCounts.take();
      first = middle.since(start);
      second = end.since(middle);
    } catch (Throwable e) {
      failure = TrialOutcome.threw("", e);
    } finally {
      Reference.reachabilityFence(inputs);
      Reference.reachabilityFence(results);
    }
    out.writeBoolean(failure != null);
    if (failure != null) {
      failure.writeTo(out);
    }
    write(first, out);
    write(second, out);
  }

  private static void write(LiveCounts.Change change, DataOutputStream out) throws IOException {
    out.writeInt(change.more().size());
    for (Map.Entry<String, long[]> entry : change.more().entrySet()) {
      Texts.write(out, entry.getKey());
      out.writeLong(entry.getValue()[0]);
      out.writeLong(entry.getValue()[1]);
    }
  }

  private void runAll(Object[] inputs, Object[] results, int from, int to, boolean keep)
      throws Throwable {
    for (int i = from; i < to; i++) {
      run.call(inputs[i]);
      Object result = run.takeResult();
      if (keep) {
        results[i] = result;
      }
    }
  }

  TrialOutcome heavy(long seed, long stackBytes) {
    if (stackBytes == 0) {
      return made(heavy, seed);
    }
    onOtherThread = null;
    Thread thread = new Thread(null, () -> onOtherThread = made(heavy, seed), THREAD, stackBytes);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      return TrialOutcome.threw("", e);
    }
    return onOtherThread == null
        ? TrialOutcome.threw("", new IllegalStateException("its thread ended without a result"))
        : onOtherThread;
  }
}
