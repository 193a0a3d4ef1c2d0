package org.bytewise.counting.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.counting.profile.Observers;
import org.bytewise.counting.profile.ProfileReader;
import org.bytewise.counting.profile.VmHistory;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.RunRecorder;

/**
 * Counts what code allocates in this VM, object by object. The VM needs the flags of
 * {@link org.bytewise.counting.CountingFlags#all}; without them the figures are lower bounds and
 * say so.
 *
 * <pre>{@code
 * try (AllocationCounter counter = AllocationCounter.start(n -> n.startsWith("com.example."))) {
 *   AllocationProfile profile = counter.count(() -> list.add("x")).allocations();
 *   // profile.own(): objects and bytes; profile.exact(), profile.reason()
 * }
 * }</pre>
 *
 * <p>The first run of some code also causes one-time allocations, for linking and initialisation,
 * which {@link AllocationProfile#oneTime} lists separately.
 *
 * <p>The runs take place on the thread that asks for them; only one thread at a time may do so. The
 * flight recorder is shared by the whole VM, so use one counter at a time; other recordings do no
 * harm.
 */
public final class AllocationCounter implements AutoCloseable {
  /** The name of the method below which there are only frames of the code. */
  static final String ENTRY = "enter";

  private final Path folder;
  private final Recorder recorder;
  private final CodeUnderTest code;
  private final ClassFiles classFiles;
  private final VmHistory history = new VmHistory();

  private Thread thread;
  private RunRecorder runs;

  private AllocationCounter(Path folder, Recorder recorder, CodeUnderTest code) {
    this.folder = folder;
    this.code = code;
    this.recorder = recorder;
    this.classFiles = new ClassFiles(classPath());
  }

  /**
   * Starts a counter for runs on the current thread. The first one in a VM takes about a third of a
   * second, which the flight recorder needs.
   *
   * @param own selects the code's own classes by binary name; the profile shows their lines
   * @throws IOException if no temporary folder can be created
   */
  public static AllocationCounter start(Predicate<String> own) throws IOException {
    Objects.requireNonNull(own, "own");
    Path folder = TemporaryFolder.make("counting");
    return started(new AllocationCounter(folder, new Recorder(folder), new PlainCode(own)));
  }

  /**
   * Starts a counter in a VM that was started to count, and with a description of the code whose
   * entry point may be any method.
   *
   * @param known the file that lets the recorder start quickly; created if it is missing. Empty for
   *     the recorder's Java API
   * @throws IOException if no temporary folder can be created
   */
  public static AllocationCounter start(CodeUnderTest code, Optional<Path> known)
      throws IOException {
    Objects.requireNonNull(code, "code");
    Path folder = TemporaryFolder.make("counting");
    Recorder recorder = new Recorder(folder, known.orElse(null));
    return started(new AllocationCounter(folder, recorder, code));
  }

  private static AllocationCounter started(AllocationCounter counter) {
    // One-time allocations of the recorder and the reader must not count as the code's.
    counter.count(() -> {});
    return counter;
  }

  /** Returns whether a method is the one below which there are only frames of the code counted. */
  public static boolean isEntry(String className, String method) {
    return className.equals(AllocationCounter.class.getName()) && method.equals(ENTRY);
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  /**
   * Runs code on the current thread and counts what it allocates. If it cannot be counted, the
   * profile's reason says why; anything the code throws, including errors, is part of the result.
   */
  public CountedRun count(Runnable task) {
    return count(task, Observers.NONE);
  }

  /**
   * As {@link #count(Runnable)}.
   *
   * @param observers receive the code's own objects once it has run
   */
  public CountedRun count(Runnable task, Observers observers) {
    Objects.requireNonNull(observers, "observers");
    return run(
        task,
        report -> ProfileReader.of(report.threadId(), classFiles, code, observers, history)
            .finish(report, () -> false));
  }

  /**
   * As {@link #count(Runnable)}, for code that has run thousands of times, so that none of its
   * allocations is one-time.
   *
   * @param observers receive the code's own objects once it has run
   */
  public CountedRun countSettled(Runnable task, Observers observers) {
    Objects.requireNonNull(observers, "observers");
    return run(
        task,
        report -> ProfileReader.readSettled(report, classFiles, code, observers, () -> false));
  }

  private CountedRun run(Runnable task, Function<RunReport, AllocationProfile> reading) {
    Objects.requireNonNull(task, "task");
    RunRecorder.Run run = runs().begin(true, true);
    Throwable thrown = null;
    long started = System.nanoTime();
    Recorder.markBegin();
    long before = Recorder.threadBytes();
    try {
      enter(task);
    } catch (Throwable e) {
      thrown = e;
    }
    long allocated = Recorder.bytesSince(before);
    Recorder.markEnd();
    // An interrupt of the code would close the recorder's files.
    boolean interrupted = Thread.interrupted();
    try {
      RunReport report = run.end(allocated, System.nanoTime() - started);
      AllocationProfile profile = reading.apply(report);
      if (report.recording() != null) {
        delete(Path.of(report.recording()));
      }
      return new CountedRun(profile, Optional.ofNullable(thrown), report.elapsedNanos());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private RunRecorder runs() {
    if (thread != Thread.currentThread()) {
      thread = Thread.currentThread();
      runs = new RunRecorder(recorder, thread);
    }
    return runs;
  }

  private static void enter(Runnable task) {
    task.run();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file stays in a temporary folder, where it does no harm.
    }
  }

  /** Ends the recording and deletes its files; closing twice has no effect. */
  @Override
  public void close() {
    recorder.discard();
    TemporaryFolder.delete(folder);
  }
}
