package org.bytewise.counting.recorder;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * Records the allocation events of one run, between two objects of marker classes that show the
 * reader where the run begins and ends. The thread's own byte count is read just inside the
 * markers, so that it covers exactly the run. The thread that runs the code sets the markers and
 * reads the count; everything else is best done by another thread, because an interrupt meant for
 * the code must not reach the recorder's files.
 */
public final class Recorder {
  /** Without thread-local buffers, the VM emits one for each object (measured on 17 and 25). */
  private static final String EVENT = "jdk.ObjectAllocationOutsideTLAB";

  private static final List<BufferPoolMXBean> POOLS =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The name of the class whose instance marks the beginning of a run in the recording. */
  public static final String BEGIN = "org.bytewise.counting.recorder.Recorder$Begin";

  /** The name of the class whose instance marks the end of a run. */
  public static final String END = "org.bytewise.counting.recorder.Recorder$End";

  /** Marks the beginning of a run in the recording. */
  static final class Begin {}

  /** Marks the end of a run in the recording. */
  static final class End {}

  /** Initialised by the first recording that lasts long enough to need it; most do not. */
  private static final class Flush {
    static final Optional<RecorderFlush> FOUND = RecorderFlush.find();
  }

  /** Keeps the compiler from eliminating the markers. */
  static volatile Object mark;

  private final Path folder;
  private final Chunks chunks;
  private volatile Recording recording;
  private long firstOwnThread;
  private long endOfOwnThreads;
  private int runs;
  private int looks;

  /**
   * Creates a recorder that does not record yet.
   *
   * @param folder the folder for recording files. Ideally the VM's flight recorder repository, as
   *     set by {@code -XX:FlightRecorderOptions=repository=}, because files can then be moved and
   *     do not have to be copied
   */
  public Recorder(Path folder) {
    this.chunks = new Chunks(folder);
    this.folder = folder;
  }

  /**
   * Starts recording, or continues a recording left on by {@link #cut}. The finished chunks are in
   * a subfolder of the repository, where a reader may read and remove them at any time.
   *
   * @throws RuntimeException if the flight recorder fails; nothing is recorded then
   */
  public void start() {
    // Code may have disabled the byte count that proves exactness.
    THREADS.setThreadAllocatedMemoryEnabled(true);
    if (recording != null && recording.getState() == RecordingState.RUNNING) {
      return;
    }
    discard();
    boolean first = endOfOwnThreads == 0;
    if (first) {
      firstOwnThread = nextThread();
    }
    recording = begin();
    if (first) {
      endOfOwnThreads = nextThread();
    }
  }

  /** Returns whether a recording is in progress. */
  public boolean isOn() {
    return recording != null;
  }

  /**
   * Runs a task that uses the flight recorder, undoing the effects of the code on it if necessary.
   */
  private <T> T steadily(Supplier<T> task) {
    try {
      return task.get();
    } catch (RuntimeException e) {
      // The code may have changed global state that the flight recorder relies on.
      return Shield.around(folder, task);
    }
  }

  private Recording begin() {
    return steadily(this::beginOnce);
  }

  private void end(Recording ended) {
    steadily(() -> {
      if (ended.getState() == RecordingState.RUNNING) {
        ended.stop();
      }
      return ended;
    });
  }

  private void close(Recording ended) {
    try {
      steadily(() -> {
        ended.close();
        return ended;
      });
    } catch (RuntimeException e) {
      // The recorded events have been read or are not needed.
    }
  }

  private Recording beginOnce() {
    Recording begun = new Recording();
    try {
      begun.enable(EVENT).withStackTrace().withThreshold(Duration.ZERO);
      begun.enable("jdk.ClassLoad").withStackTrace().withThreshold(Duration.ZERO);
      begun.enable("jdk.DataLoss");
      begun.start();
      return begun;
    } catch (RuntimeException e) {
      begun.close();
      throw e;
    }
  }

  /** Returns a thread id above those of all existing threads and below those of all future ones. */
  public static long nextThread() {
    return new Thread().getId();
  }

  /**
   * Returns the lowest id that a flight recorder thread may have: it starts its threads with the
   * first recording.
   */
  public long firstOwnThread() {
    return firstOwnThread;
  }

  /** Returns one more than the highest id of the flight recorder's own threads. */
  public long endOfOwnThreads() {
    return endOfOwnThreads;
  }

  /** Returns the current recording and clears it; throws if the code has found and ended it. */
  private Recording taken() throws IOException {
    Recording taken = recording;
    recording = null;
    if (taken == null || taken.getState() != RecordingState.RUNNING) {
      throw new IOException("its recording was ended while the code ran");
    }
    return taken;
  }

  /** Stops recording and writes the events to a file, which the reader deletes. */
  public Path stop() throws IOException {
    Recording ended = taken();
    try {
      boolean alone = isAlone();
      end(ended);
      return written(alone, ended, false);
    } finally {
      close(ended);
    }
  }

  /**
   * Writes the events so far to a file, like {@link #stop}, and continues: later events go to the
   * next file, without a gap.
   */
  public Path cut() throws IOException {
    Recording ended = taken();
    try {
      boolean alone = isAlone();
      try {
        // Everything recorded so far is in finished chunks from here on.
        recording = begin();
      } catch (RuntimeException e) {
        // It cannot continue, but this part is complete.
      }
      if (!alone || !isOn()) {
        end(ended);
      }
      return written(alone, ended, isOn());
    } finally {
      close(ended);
    }
  }

  /**
   * Returns whether this is the only recording: another one belongs to the code and needs the
   * chunks, too.
   */
  private static boolean isAlone() {
    return FlightRecorder.getFlightRecorder().getRecordings().size() == 1;
  }

  private Path written(boolean alone, Recording ended, boolean goesOn) throws IOException {
    // The code may have deleted the folder.
    Files.createDirectories(folder);
    Path file = folder.resolve("run-" + ++runs + ".jfr");
    if (!(alone && chunks.moveTo(file, goesOn)) && !(alone && goesOn)) {
      dump(ended, file);
    }
    if (!Files.exists(file)) {
      // The reader has already read all of it; if not, it reports the missing markers.
      Files.createFile(file);
    }
    return file;
  }

  /** Makes the flight recorder copy its chunks; there are none if the reader has removed them. */
  private static void dump(Recording ended, Path file) {
    try {
      ended.dump(file);
    } catch (IOException | RuntimeException e) {
      // Missing events are detected by the missing markers.
    }
  }

  /**
   * Writes the events so far to a file, which the reader deletes, and continues. Called by a thread
   * other than those of the remaining methods.
   *
   * @return null if nothing is being recorded
   */
  public Path soFar() {
    Recording current = recording;
    if (current == null) {
      return null;
    }
    try {
      Path file = folder.resolve("look-" + ++looks + ".jfr");
      current.dump(file);
      return file;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** Makes a continuing recording cheaper from now on; called by another thread. */
  public void lighten() {
    if (isOn()) {
      Flush.FOUND.ifPresent(RecorderFlush::now);
    }
  }

  /** Discards a recording that is not needed. */
  public void discard() {
    Recording ended = recording;
    recording = null;
    if (ended != null) {
      close(ended);
    }
  }

  /** Marks the beginning of a run by creating a marker object on the current thread. */
  public static void markBegin() {
    mark = new Begin();
  }

  /** Marks the end of a run, like {@link #markBegin}. */
  public static void markEnd() {
    mark = new End();
  }

  /**
   * Returns the bytes that the current thread has allocated since its start; creates no objects.
   */
  public static long threadBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Returns the bytes that the current thread has allocated since an earlier reading; creates no
   * objects.
   *
   * @param before from {@link #threadBytes}
   * @return -1 if one of the readings was unavailable, which is not the same as 0
   */
  public static long bytesSince(long before) {
    long now = threadBytes();
    return before < 0 || now < 0 ? -1 : now - before;
  }

  /** Returns the total capacity of all direct buffers, in bytes. */
  public static long directBytes() {
    long sum = 0;
    for (BufferPoolMXBean pool : POOLS) {
      if (pool.getName().equals("direct")) {
        sum += pool.getTotalCapacity();
      }
    }
    return sum;
  }
}
