package org.bytewise.counting.recorder;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Records the allocation events of one run, between two objects of marker classes that show the
 * reader where the run begins and ends. The thread's own byte count is read just inside the
 * markers, so that it covers exactly the run. The thread that runs the code sets the markers and
 * reads the count; everything else is best done by another thread, because an interrupt meant for
 * the code must not reach the recorder's files.
 *
 * <p>It uses the VM's entry points directly if it can (see {@link DirectDoor}), and the flight
 * recorder's Java API otherwise, with the same events.
 */
public final class Recorder {
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

  /** Keeps the compiler from eliminating the markers. */
  static volatile Object mark;

  private final Path folder;

  /** Null if only the Java API is to be used. */
  private final Path known;

  /** Whether the VM was started to count, so that its recorder may be set up for that. */
  private final boolean alone;

  /** Null until it is needed. */
  private volatile RecorderDoor door;

  private volatile String state = "not started";

  /**
   * Creates a recorder that uses the Java API, as other code of this VM may, and does not record
   * yet.
   *
   * @param folder the folder for recording files
   */
  public Recorder(Path folder) {
    this(folder, null, false);
  }

  /**
   * Creates a recorder for a VM that was started to count, and does not record yet. It uses the
   * VM's entry points if it can; the VM needs {@link org.bytewise.counting.CountingFlags#INTERNAL}
   * for that.
   *
   * @param folder as above
   * @param known the file that keeps what the JDK's recordings say about their events; null if
   *     there is none. If it is missing, the Java API is used and the file created
   */
  public Recorder(Path folder, Path known) {
    this(folder, known, true);
  }

  private Recorder(Path folder, Path known, boolean alone) {
    this.folder = folder;
    this.known = known;
    this.alone = alone;
  }

  /**
   * Gets everything ready for the first run.
   *
   * @param warm whether to do now what the Java API does at its first recording
   */
  public synchronized void prepare(boolean warm) {
    if (door != null) {
      return;
    }
    door = opened(warm);
  }

  private RecorderDoor opened(boolean warm) {
    Optional<EventMetadata> metadata = metadata();
    if (metadata.isPresent()) {
      try {
        RecorderDoor direct = DirectDoor.open(folder, metadata.get());
        state = DIRECT;
        return direct;
      } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
        byTheApi(e);
      }
    }
    PublicDoor shared = new PublicDoor(folder);
    if (alone) {
      shared.configure();
    }
    if (warm) {
      shared.warm();
    }
    if (known != null && metadata.isEmpty()) {
      learn(known);
    }
    return shared;
  }

  private Optional<EventMetadata> metadata() {
    if (known == null) {
      state = "by the Java API: nothing is kept that could start it directly";
      return Optional.empty();
    }
    try {
      return Optional.of(EventMetadata.read(known));
    } catch (IOException e) {
      byTheApi(e);
      return Optional.empty();
    }
  }

  private void byTheApi(Throwable why) {
    state = "by the Java API: " + (why.getMessage() == null ? why.toString() : why.getMessage());
  }

  /** The {@link #state} of a recorder that uses the VM's entry points. */
  public static final String DIRECT = "directly";

  /**
   * Returns how this VM records, to follow "records": {@link #DIRECT}, or by the Java API, and why.
   */
  public String state() {
    return state;
  }

  /** Returns whether this VM, once prepared, records by its own entry points. */
  public boolean isDirect() {
    return door instanceof DirectDoor;
  }

  /**
   * Creates the file that makes direct recording possible, if this VM can.
   *
   * @return whether it can
   */
  public static boolean learn(Path file) {
    try {
      EventMetadata.learn().write(file);
      return true;
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      return false;
    }
  }

  /** Returns whether a file makes direct recording possible with this build of the JDK. */
  public static boolean isKnown(Path file) {
    try {
      EventMetadata.read(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Starts recording, or continues a recording left on by {@link #cut}. The finished chunks are in
   * a subfolder of the repository, where a reader may read and remove them at any time.
   *
   * @throws RuntimeException if the flight recorder fails; nothing is recorded then
   */
  public void start() {
    ready();
    door.start();
  }

  /**
   * Starts a recording that {@link #discard} will end. For the code it is like any other; but
   * completing its file, which on JDK 25 takes as long as some thousand objects, is left out.
   *
   * @throws RuntimeException as above
   */
  public void startUnread() {
    ready();
    door.startUnread();
  }

  private void ready() {
    // Code may have disabled the byte count that proves exactness.
    THREADS.setThreadAllocatedMemoryEnabled(true);
    prepare(false);
    if (!door.isOn() && DirectDoor.isUsedElsewhere()) {
      leaveToCode();
    }
  }

  /** Returns whether a recording is in progress. */
  public boolean isOn() {
    RecorderDoor current = door;
    return current != null && current.isOn();
  }

  /**
   * Gives up the VM's entry points, discarding any recording: the code is about to use the Java
   * API, which cannot share them.
   */
  public void leaveToCode() {
    if (door instanceof DirectDoor direct) {
      direct.leave();
      PublicDoor shared = new PublicDoor(folder);
      shared.configure();
      door = shared;
      state = "by the Java API: the code uses it, too";
    }
  }

  /** Returns a thread id above those of all existing threads and below those of all future ones. */
  public static long nextThread() {
    return new Thread().getId();
  }

  /** Stops recording and writes the events to a file, which the reader deletes. */
  public Path stop() throws IOException {
    return door.stop();
  }

  /**
   * Writes the events so far to a file, like {@link #stop}, and continues: later events go to the
   * next file, without a gap.
   */
  public Path cut() throws IOException {
    return door.cut();
  }

  /**
   * Writes the events so far to a file, which the reader deletes, and continues. Any thread may
   * call this.
   *
   * @return null if nothing is being recorded
   */
  public Path soFar() {
    RecorderDoor current = door;
    return current == null ? null : current.soFar();
  }

  /**
   * Makes a continuing recording cheaper from now on; any thread may call this.
   *
   * @return whether to call this again soon, because the recording went on in a new file
   */
  public boolean lighten() {
    RecorderDoor current = door;
    return current != null && current.lighten();
  }

  /**
   * Makes every recording that lasts cheaper, from now on, by a thread of its own. For a VM whose
   * threads have something else to do; where one waits, it can call {@link #lighten}. Needs
   * {@link #prepare} first, and has no effect if the Java API records.
   */
  public void keepLight() {
    door.keepLight();
  }

  /** Discards a recording that is not needed. */
  public void discard() {
    RecorderDoor current = door;
    if (current != null) {
      current.discard();
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
