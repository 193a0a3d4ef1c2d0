package org.bytewise.snippets.internal.child;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Records the allocation events of one run, between two objects of marker classes that show the
 * reader where the run begins and ends. The thread's own count of bytes is read just inside the
 * markers, so that it covers the run and nothing else. Used by the snippet's thread only, where
 * nothing else is said.
 */
final class Recorder {
  /** Without thread-local buffers, the VM emits one for each object (measured on 17 and 25). */
  private static final String EVENT = "jdk.ObjectAllocationOutsideTLAB";

  private static final List<BufferPoolMXBean> POOLS =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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

  Recorder(Path folder) {
    this.chunks = new Chunks(folder);
    this.folder = folder;
  }

  /**
   * Starts to record. The finished chunks of the recording lie in a folder below that of the
   * recordings, from where the tool may read and take them at any time.
   */
  void start() {
    // Code may have switched the proof off.
    THREADS.setThreadAllocatedMemoryEnabled(true);
    boolean first = endOfOwnThreads == 0;
    if (first) {
      firstOwnThread = nextThread();
    }
    recording = new Recording();
    recording.enable(EVENT).withStackTrace().withThreshold(Duration.ZERO);
    recording.enable("jdk.DataLoss");
    recording.start();
    if (first) {
      endOfOwnThreads = nextThread();
    }
  }

  /** A number between those of the threads that there were and of those that are yet to come. */
  static long nextThread() {
    return new Thread().getId();
  }

  /** The flight recorder starts threads of its own with the first recording: the lowest number. */
  long firstOwnThread() {
    return firstOwnThread;
  }

  /** The number behind those of the flight recorder's own threads. */
  long endOfOwnThreads() {
    return endOfOwnThreads;
  }

  /** Stops recording and writes the events to a file, which the tool deletes once it has read it. */
  Path stop() throws IOException {
    try {
      // Another recording is the learner's own, and needs the chunks as well.
      boolean alone = FlightRecorder.getFlightRecorder().getRecordings().size() == 1;
      recording.stop();
      Path file = folder.resolve("run-" + ++runs + ".jfr");
      if (!alone || !chunks.moveTo(file)) {
        recording.dump(file);
      }
      return file;
    } finally {
      recording.close();
      recording = null;
    }
  }

  /**
   * Writes the events until now to a file, which the tool deletes once it has read it, and goes on;
   * called by another thread than the others.
   *
   * @return null where nothing is recorded
   */
  Path soFar() {
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
  void lighten() {
    if (recording != null) {
      Flush.FOUND.ifPresent(RecorderFlush::now);
    }
  }

  /** Gives up a recording of which nothing is needed. */
  void discard() {
    if (recording != null) {
      recording.close();
      recording = null;
    }
  }

  static void markBegin() {
    mark = new Begin();
  }

  static void markEnd() {
    mark = new End();
  }

  /** Bytes that the current thread has allocated since it was started; creates no object. */
  static long threadBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Bytes that the current thread has allocated since an earlier reading; creates no object.
   *
   * @param before from {@link #threadBytes}
   * @return -1 where one of the readings was not to be had: that is not the same as nothing
   */
  static long bytesSince(long before) {
    long now = threadBytes();
    return before < 0 || now < 0 ? -1 : now - before;
  }

  /** Capacity of all direct buffers, in bytes. */
  static long directBytes() {
    long sum = 0;
    for (BufferPoolMXBean pool : POOLS) {
      if (pool.getName().equals("direct")) {
        sum += pool.getTotalCapacity();
      }
    }
    return sum;
  }
}
