package org.bytewise.counting.program.child;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.classes.ProgramHooks;
import org.bytewise.counting.recorder.JdkEvents;
import org.bytewise.counting.recorder.LiveThreads;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.SteadyThread;

/**
 * Records a whole program, from before its main method to after its shutdown hooks, and takes each
 * thread's count of bytes at the beginning and at the end. Works on a thread of its own, whose
 * objects can be told from the program's. The files that it writes are those of
 * {@link ProgramFiles}.
 */
public final class ProgramRecorder {
  /** Marks the beginning of the program in the recording. */
  static final class Begin {}

  /** Marks the end of the program in the recording. */
  static final class End {}

  private static final int POLL_MILLIS = 100;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Keeps the compiler from eliminating the markers. */
  static volatile Object mark;

  private final Path folder;
  private final Recorder recorder;
  private final ProcessHandle parent;
  private final Class<?> carrier = carrierClass();
  private final EndedThreads threads = new EndedThreads(carrier);
  private final ThreadCounts before = new ThreadCounts();
  private final long[] taken = new long[EndedThreads.PARTS << 10];
  private final DataOutputStream ended;

  private volatile Thread worker;
  private long mainThread;
  private long mainBytes;
  private long endThread;
  private long endBytes;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private ProgramRecorder(Path folder) throws IOException {
    this.folder = folder;
    Optional<Path> known = ProgramFiles.known(folder);
    this.recorder = known.isPresent() ? new Recorder(folder, known.get()) : new Recorder(folder);
    this.parent = ProcessHandle.of(ProgramFiles.parent(folder)).orElse(null);
    this.ended = new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(ProgramFiles.ENDED))));
  }

  private static Class<?> carrierClass() {
    try {
      return Class.forName("jdk.internal.misc.CarrierThread");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /**
   * Begins to record. Called by the thread that will call the program's main method.
   *
   * @param prepared the folder with what the tool has prepared, and for what is recorded
   */
  public static void begin(Path prepared, Instrumentation vm) throws Exception {
    JdkEvents.load(Files.readAllLines(prepared.resolve(ProgramFiles.EVENTS)));
    ProgramRecorder program = new ProgramRecorder(prepared);
    program.hookIn(vm);
    mark = new End();
    program.start();
    program.mainThread = Thread.currentThread().getId();
    // From here on, what this thread does is the program's.
    mark = new Begin();
    program.mainBytes = Recorder.threadBytes();
  }

  private void hookIn(Instrumentation vm) throws Exception {
    Class<?> hook = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
        .defineClass(file(ProgramFiles.HOOK));
    threads.prepare();
    set(hook, ProgramHooks.THREAD, threads);
    set(hook, ProgramHooks.PROGRAM, (Runnable) this::end);
    vm.redefineClasses(
        new ClassDefinition(Thread.class, file(ProgramFiles.THREAD)),
        new ClassDefinition(Class.forName("java.lang.Shutdown"), file(ProgramFiles.SHUTDOWN)));
  }

  private byte[] file(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static void set(Class<?> hook, String name, Runnable value)
      throws ReflectiveOperationException {
    Field field = hook.getDeclaredField(name);
    field.setAccessible(true);
    field.set(null, value);
  }

  private void start() throws IOException {
    THREADS.setThreadAllocatedMemoryEnabled(true);
    recorder.start();
    recorder.keepLight();
    before.readFirst();
    // What was recorded so far is not wanted. Later files are completed as they grow.
    Files.deleteIfExists(recorder.cut());
    before.readSecond();
    worker = SteadyThread.start("bytewise-program", this::work);
    Files.writeString(folder.resolve(ProgramFiles.BEGUN), recorder.state());
  }

  private void work() {
    try {
      boolean lightened = false;
      while (waitForEnd()) {
        if (!lightened) {
          // Where the Java API records, nobody else does.
          recorder.lighten();
          lightened = true;
        }
        note();
        if (parent == null || !parent.isAlive()) {
          // The process that would read the recording has ended.
          recorder.discard();
          return;
        }
      }
      finish();
    } catch (IOException | RuntimeException e) {
      ProgramFiles.fail(folder, e);
    } finally {
      done.countDown();
    }
  }

  /** Returns whether the program goes on after a while. */
  private boolean waitForEnd() {
    try {
      return !asked.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // This thread ignores interrupts.
      return true;
    }
  }

  /** Writes down the threads that have ended. */
  private void note() throws IOException {
    for (int size = threads.take(taken); size > 0; size = threads.take(taken)) {
      for (int i = 0; i < size; i++) {
        ended.writeLong(taken[i]);
      }
    }
  }

  /** Called when the VM ends, by the thread that ends it; returns when all is written. */
  private void end() {
    if (worker == null) {
      return;
    }
    long bytes = Recorder.threadBytes();
    mark = new End();
    synchronized (this) {
      if (asked.getCount() > 0) {
        endThread = Thread.currentThread().getId();
        endBytes = bytes;
        asked.countDown();
      }
    }
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        if (done.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish() throws IOException {
    ThreadCounts after = new ThreadCounts();
    after.readFirst();
    String failure = "";
    String file = "";
    try {
      file = recorder.stop().getFileName().toString();
    } catch (IOException | RuntimeException e) {
      failure = String.valueOf(e.getMessage());
    }
    after.readSecond();
    note();
    ended.close();
    Path draft = folder.resolve(ProgramFiles.END + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
      out.writeUTF(recorder.state());
      out.writeUTF(file);
      out.writeUTF(failure);
      out.writeLong(mainThread);
      out.writeLong(mainBytes);
      out.writeLong(endThread);
      out.writeLong(endBytes);
      out.writeLong(threads.unnoted());
      write(out, after);
    }
    Files.move(draft, folder.resolve(ProgramFiles.END), StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(DataOutputStream out, ThreadCounts after) throws IOException {
    Map<Long, Thread> live = new HashMap<>();
    LiveThreads.all().forEach(thread -> live.put(thread.getId(), thread));
    Set<Long> ids = new HashSet<>(before.ids());
    ids.addAll(after.ids());
    out.writeInt(ids.size());
    for (long id : ids) {
      Thread thread = live.get(id);
      out.writeLong(id);
      out.writeUTF(thread == null ? "" : thread.getName());
      out.writeBoolean(thread != null && thread.getClass() == carrier);
      out.writeLong(before.first(id));
      out.writeLong(before.second(id));
      out.writeLong(after.first(id));
      out.writeLong(after.second(id));
    }
  }
}
