package org.bytewise.snippets.internal.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import org.bytewise.counting.recorder.CountedCall;
import org.bytewise.counting.recorder.LiveCounts;
import org.bytewise.counting.recorder.OtherThreads;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.snippets.internal.wire.Texts;
import org.bytewise.snippets.internal.wire.TrialWire;

/**
 * Calls the loaded code: the inputs of {@code Trial}, and its counted method. Each call is made in
 * the same way, whatever it is for, so that nothing tells the code which calls are counted, which
 * are only compared, and which results are kept. Used by one thread.
 */
final class TrialCalls {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int MOST_KEPT = 1_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final MethodHandle examples;
  private final MethodHandle input;
  private final CountedCall run;
  private final MethodHandle heavy;
  private final MethodHandle view;
  private final MethodHandle show;
  private final InputDigest digest;
  private final int count;

  /** The number of threads that had been started when the program was loaded. */
  private final long threadsBefore = THREADS.getTotalStartedThreadCount();

  /** Null if this VM does not count. */
  private final Recorder recorder;

  /**
   * Whether calls are recorded. Until one of them makes any thread allocate something, the VM's
   * count of bytes says all there is to say, and no recorder is needed.
   */
  private boolean recording;

  /**
   * The inputs that are kept reachable, and after each one its call's result; null where only the
   * other is. The array is there from the start: to create it later would show in the VM's count.
   */
  private final Object[] kept = new Object[2 * MOST_KEPT];

  /** Whether counting live objects has been prepared, which costs time and is rarely needed. */
  private boolean countsPrepared;

  private int keptCalls;

  private TrialCalls(Class<?> trial, Recorder recorder, boolean recording)
      throws ReflectiveOperationException {
    this.recorder = recorder;
    this.recording = recording;
    this.examples = handle(trial, "examples", Object[].class);
    this.input = handle(trial, "input", Object.class, Random.class);
    this.run = CountedCall.of(method(trial, "run", Object.class));
    this.heavy = optional(trial, "heavy", input, Random.class);
    this.view = optional(trial, "view", null, Object.class, Object.class);
    this.show = optional(trial, "show", null, Object.class);
    this.digest = new InputDigest(trial.getClassLoader());
    this.count = all().length;
  }

  /**
   * Loads the classes.
   *
   * @param recorder null if this VM does not count
   * @param recording whether calls are recorded even if they allocate nothing
   * @throws ReflectiveOperationException if they do not contain a valid {@code Trial} class
   */
  static TrialCalls of(Map<String, byte[]> classes, Recorder recorder, boolean recording)
      throws ReflectiveOperationException {
    return new TrialCalls(new TrialClasses(classes).loadClass("Trial"), recorder, recording);
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

  /** Which input is asked for: an example, or one that follows from a seed. */
  private static final class Asked {
    private final byte kind;
    private final int index;
    private final byte[] seed;

    Asked(DataInputStream in) throws IOException {
      kind = in.readByte();
      index = in.readInt();
      seed = in.readNBytes(SealedRandom.SEED_BYTES);
    }
  }

  private Object input(Asked asked) throws Throwable {
    if (asked.kind == TrialWire.AN_EXAMPLE) {
      return all()[asked.index];
    }
    MethodHandle maker = asked.kind == TrialWire.HEAVY ? heavy : input;
    Random random = new SealedRandom(asked.seed);
    return (Object) maker.invokeExact(random);
  }

  private static String text(Object value) {
    try {
      return ValueText.of(value, MOST_CHARACTERS, MOST_ELEMENTS);
    } catch (RuntimeException | StackOverflowError e) {
      return "(its toString() threw " + e.getClass().getName() + ")";
    }
  }

  /** Writes an input as text; another one is made for that, because to look might help the code. */
  void show(DataInputStream in, DataOutputStream out) throws IOException {
    String text;
    try {
      Object made = input(new Asked(in));
      text = expression(show == null ? made : (Object) show.invokeExact(made));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      text = "";
    }
    Texts.write(out, text);
  }

  /** Returns a value as Java that can be typed at the prompt, or as text if there is none. */
  private static String expression(Object value) {
    try {
      return ValueExpression.of(value, MOST_CHARACTERS, MOST_ELEMENTS);
    } catch (RuntimeException | StackOverflowError e) {
      return text(value);
    }
  }

  private TrialOutcome viewed(Object input, Object result) {
    try {
      Object seen = view == null ? result : (Object) view.invokeExact(input, result);
      return TrialOutcome.returned(text(seen));
    } catch (Throwable e) {
      return TrialOutcome.threw(e);
    } finally {
      // The code may have interrupted its thread; that ends with the call.
      Thread.interrupted();
    }
  }

  /** Makes a call, as {@link TrialWire#CALL} asks for. */
  void call(DataInputStream in, DataOutputStream out) throws IOException {
    Asked asked = new Asked(in);
    int wanted = in.readByte();
    long stackBytes = in.readLong();
    if (stackBytes == 0) {
      call(asked, wanted, out);
      return;
    }
    CountDownLatch end = new CountDownLatch(1);
    IOException[] failure = {new IOException("its thread ended without a result")};
    Runnable task = () -> {
      try {
        call(asked, wanted, out);
        failure[0] = null;
      } catch (IOException e) {
        failure[0] = e;
      } finally {
        end.countDown();
      }
    };
    new Thread(null, task, Thread.currentThread().getName(), stackBytes).start();
    awaitWhateverComes(end);
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /** Waits even if the code interrupts this thread. */
  private static void awaitWhateverComes(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        // That was meant for its own thread.
      }
    }
  }

  private void call(Asked asked, int wanted, DataOutputStream out) throws IOException {
    Object made = null;
    Throwable thrown = null;
    long[] partsBefore = {};
    try {
      made = input(asked);
      partsBefore = digest.parts(made);
    } catch (Throwable e) {
      thrown = e;
    }
    boolean counted = (wanted & TrialWire.COUNTED) != 0;
    // Through the Java API, a recording takes too long to make one of calls that nobody counts.
    boolean recorded =
        recording && (wanted & TrialWire.ONLY_INPUT) == 0 && (counted || recorder.isDirect());
    if (recorded) {
      Thread.interrupted();
      if (counted) {
        recorder.start();
      } else {
        recorder.startUnread();
      }
    }
    long direct = Recorder.directBytes();
    long started = System.nanoTime();
    OtherThreads others = OtherThreads.than(Thread.currentThread());
    Recorder.markBegin();
    long before = Recorder.threadBytes();
    if (thrown == null && (wanted & TrialWire.ONLY_INPUT) == 0) {
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
    Thread.interrupted();
    long grown = Recorder.directBytes() - direct;
    long threads = THREADS.getTotalStartedThreadCount() - threadsBefore;
    Object result = run.takeResult();
    boolean looks = (wanted & TrialWire.VIEWED) != 0;
    boolean empty =
        thrown == null && allocated == 0 && !helped && grown == 0 && (!looks || isFinished(result));
    // Also recorded: what the code deferred until its result is inspected.
    long[] partsAfter = thrown == null ? digest.parts(made) : partsBefore;
    TrialOutcome outcome = TrialOutcome.returned(null);
    if (thrown != null) {
      outcome = TrialOutcome.threw(thrown);
    } else if (looks) {
      outcome = viewed(made, result);
    }
    // The code may have interrupted its thread, which would close the recorder's files.
    Thread.interrupted();
    byte[] events = new byte[0];
    if (recorded && counted) {
      events = events();
    } else if (recorded) {
      recorder.discard();
    } else if (recorder != null && !empty) {
      recording = true;
    }
    if (thrown == null) {
      keep(made, result, wanted);
    }
    outcome.writeTo(out);
    writeDigests(partsBefore, partsAfter, out);
    out.writeLong(threads);
    out.writeBoolean(recorded);
    out.writeBoolean(empty);
    out.writeLong(Thread.currentThread().getId());
    out.writeLong(allocated);
    out.writeLong(grown);
    out.writeLong(elapsed);
    out.writeInt(events.length);
    out.write(events);
  }

  /** Writes a digest of the whole input, and which of its parts have changed; -1 for its form. */
  private static void writeDigests(long[] before, long[] after, DataOutputStream out)
      throws IOException {
    out.writeLong(Arrays.hashCode(before));
    List<Integer> changed = new ArrayList<>();
    if (before.length == after.length) {
      for (int i = 0; i < before.length; i++) {
        if (before[i] != after[i]) {
          changed.add(i);
        }
      }
    } else {
      changed.add(-1);
    }
    out.writeInt(changed.size());
    for (int part : changed) {
      out.writeInt(part);
    }
  }

  private void keep(Object made, Object result, int wanted) {
    boolean keepsInput = (wanted & TrialWire.KEEPS_INPUT) != 0;
    boolean keepsResult = (wanted & TrialWire.KEEPS_RESULT) != 0;
    if (keepsInput || keepsResult) {
      kept[2 * keptCalls] = keepsInput ? made : null;
      kept[2 * keptCalls + 1] = keepsResult ? result : null;
      keptCalls++;
    }
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

  private byte[] events() throws IOException {
    Path file = recorder.stop();
    try {
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** Writes the result of a call that was kept, together with its input, as text. */
  void view(DataInputStream in, DataOutputStream out) throws IOException {
    int call = in.readInt();
    viewed(kept[2 * call], kept[2 * call + 1]).writeTo(out);
  }

  /** Counts the live objects. */
  void live(DataInputStream in, DataOutputStream out) throws IOException {
    int first = in.readByte();
    if ((first & TrialWire.FORGET) != 0) {
      Arrays.fill(kept, null);
      keptCalls = 0;
    }
    if ((first & TrialWire.FORGET_HALF) != 0) {
      Arrays.fill(kept, 0, 2 * (keptCalls / 2), null);
    }
    if ((first & TrialWire.NO_COUNT) != 0) {
      Texts.write(out, "");
      return;
    }
    try {
      if (!countsPrepared) {
        LiveCounts.prepare();
        countsPrepared = true;
      }
      if ((first & TrialWire.TWICE) != 0) {
        LiveCounts.take();
      }
      Texts.write(out, LiveCounts.take().text());
    } catch (JMException e) {
      throw new IOException("this VM does not count its live objects: " + e, e);
    }
  }
}
