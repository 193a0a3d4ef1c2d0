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
 * reader where the run begins and ends. The thread's own count of bytes is read just inside the
 * markers, so that it covers the run and nothing else. The markers and the count are for the thread
 * that runs the code; all else is better done by another one: no interrupt that is meant for the
 * code may reach the recorder's files.
 */
public final class Recorder {
  /** Without thread-local buffers, the VM emits one for each object (measured on 17 and 25). */
  private static final String EVENT = "jdk.ObjectAllocationOutsideTLAB";

  private static final List<BufferPoolMXBean> POOLS =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The name of the class whose object marks the beginning of a run in the recording. */
  public static final String BEGIN = "org.bytewise.counting.recorder.Recorder$Begin";

  /** The name of the class whose object marks the end of a run. */
  public static final String END = "org.bytewise.counting.recorder.Recorder$End";

  /** Marks the beginning of a run in the recording. */
  static final class Begin {}

  /** Marks the end of a run in the recording. */
  static final class End {}

  /** Looked for by the first recording that lasts; most do not. */
  private static final class Flush {
    static final Optional<RecorderFlush> FOUND = RecorderFlush.find();
  }

  /** Keeps the compiler from removing the markers. */
  static volatile Object mark;

  private final Path folder;
  private final Chunks chunks;
  private volatile Recording recording;
  private long firstOwnThread;
  private long endOfOwnThreads;
  private int runs;
  private int looks;

  /**
   * Creates a recorder, which records nothing yet.
   *
   * @param folder where the files of recordings are put. Best it is the repository of the VM's
   *     flight recorder, as {@code -XX:FlightRecorderOptions=repository=} names it: files are moved
   *     then, and copied otherwise
   */
  public Recorder(Path folder) {
    this.chunks = new Chunks(folder);
    this.folder = folder;
  }

  /**
   * Starts to record, or goes on where {@link #cut} has left the recording on. The finished chunks
   * lie in a folder below that of the recordings, from where a reader may read and take them at any
   * time.
   *
   * @throws RuntimeException if the flight recorder cannot; nothing is recorded then
   */
  public void start() {
    // Code may have switched the proof off.
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

  /** Whether something is recorded at this moment. */
  public boolean isOn() {
    return recording != null;
  }

  /** Does something with the flight recorder, whatever the code has done. */
  private <T> T steadily(Supplier<T> task) {
    try {
      return task.get();
    } catch (RuntimeException e) {
      // The code may have changed what the flight recorder's own code relies on.
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
      // What was recorded has been read, or is not needed.
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

  /** A number between those of the threads that there were and of those that are yet to come. */
  public static long nextThread() {
    return new Thread().getId();
  }

  /** The flight recorder starts threads of its own with the first recording: the lowest number. */
  public long firstOwnThread() {
    return firstOwnThread;
  }

  /** The number behind those of the flight recorder's own threads. */
  public long endOfOwnThreads() {
    return endOfOwnThreads;
  }

  /** Takes the recording, which the code may have found and ended. */
  private Recording taken() throws IOException {
    Recording taken = recording;
    recording = null;
    if (taken == null || taken.getState() != RecordingState.RUNNING) {
      throw new IOException("its recording was ended while the code ran");
    }
    return taken;
  }

  /** Stops recording and writes the events to a file, for the reader to delete. */
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
   * Writes the events until now to a file, as {@link #stop}, and goes on: what comes after them is
   * in the next file, and nothing is missed in between.
   */
  public Path cut() throws IOException {
    Recording ended = taken();
    try {
      boolean alone = isAlone();
      try {
        // What has been recorded until now is in finished chunks from here on.
        recording = begin();
      } catch (RuntimeException e) {
        // Then it cannot go on; this part is complete all the same.
      }
      if (!alone || !isOn()) {
        end(ended);
      }
      return written(alone, ended, isOn());
    } finally {
      close(ended);
    }
  }

  /** Another recording is the code's own, and needs the chunks as well. */
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
      // The reader has read all of it already; if it has not, it misses the marks and says so.
      Files.createFile(file);
    }
    return file;
  }

  /** Has the flight recorder copy its chunks; where the reader has taken them, there are none. */
  private static void dump(Recording ended, Path file) {
    try {
      ended.dump(file);
    } catch (IOException | RuntimeException e) {
      // What is missing is seen by its marks.
    }
  }

  /**
   * Writes the events until now to a file, for the reader to delete, and goes on; called by another
   * thread than the others.
   *
   * @return null where nothing is recorded
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

  /** Lets a recording that goes on cost less from now on; called by another thread. */
  public void lighten() {
    if (isOn()) {
      Flush.FOUND.ifPresent(RecorderFlush::now);
    }
  }

  /** Gives up a recording of which nothing is needed. */
  public void discard() {
    Recording ended = recording;
    recording = null;
    if (ended != null) {
      close(ended);
    }
  }

  /** Marks the beginning of a run: the current thread creates an object that shows it. */
  public static void markBegin() {
    mark = new Begin();
  }

  /** Marks the end of a run, as {@link #markBegin} its beginning. */
  public static void markEnd() {
    mark = new End();
  }

  /** Bytes that the current thread has allocated since it was started; creates no object. */
  public static long threadBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Bytes that the current thread has allocated since an earlier reading; creates no object.
   *
   * @param before from {@link #threadBytes}
   * @return -1 where one of the readings was not to be had: that is not the same as nothing
   */
  public static long bytesSince(long before) {
    long now = threadBytes();
    return before < 0 || now < 0 ? -1 : now - before;
  }

  /** Capacity of all direct buffers, in bytes. */
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
