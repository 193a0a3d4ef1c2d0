package org.bytewise.counting.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * <p>Must be used only by the thread that started it, on which the runs take place. The flight
 * recorder is shared by the whole VM, so use one counter at a time; other recordings do no harm.
 */
public final class AllocationCounter implements AutoCloseable {
  /** The name of the method below which there are only frames of the code. */
  static final String ENTRY = "enter";

  private final Path folder;
  private final Recorder recorder;
  private final RunRecorder runs;
  private final CodeUnderTest code;
  private final ClassFiles classFiles;
  private final VmHistory history = new VmHistory();

  private AllocationCounter(Path folder, CodeUnderTest code) {
    this.folder = folder;
    this.code = code;
    this.recorder = new Recorder(folder);
    this.runs = new RunRecorder(recorder, Thread.currentThread());
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
    AllocationCounter counter =
        new AllocationCounter(TemporaryFolder.make("counting"), new PlainCode(own));
    // One-time allocations of the recorder and the reader must not count as the code's.
    counter.count(() -> {});
    return counter;
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
    Objects.requireNonNull(task, "task");
    RunRecorder.Run run = runs.begin(true, true);
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
    RunReport report = run.end(allocated, System.nanoTime() - started);
    return new CountedRun(profile(report), Optional.ofNullable(thrown), report.elapsedNanos());
  }

  private static void enter(Runnable task) {
    task.run();
  }

  private AllocationProfile profile(RunReport report) {
    ProfileReader reader =
        ProfileReader.of(report.threadId(), classFiles, code, Observers.NONE, history);
    AllocationProfile profile = reader.finish(report, () -> false);
    if (report.recording() != null) {
      delete(Path.of(report.recording()));
    }
    return profile;
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
