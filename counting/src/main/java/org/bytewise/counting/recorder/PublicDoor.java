package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.JMException;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import org.bytewise.counting.internal.recording.ChunkFiles;

/**
 * The flight recorder through its Java API, with a recording for each run. Tolerates recordings of
 * the code, and the code's ending ours. Used by one thread, except {@link #soFar} and
 * {@link #lighten}.
 */
final class PublicDoor implements RecorderDoor {
  /** Without thread-local buffers, the VM emits one for each object (measured on 17 and 25). */
  static final String ALLOCATION = "jdk.ObjectAllocationOutsideTLAB";

  static final String CLASS_LOAD = "jdk.ClassLoad";
  static final String DATA_LOSS = "jdk.DataLoss";

  /** Initialised by the first recording that lasts long enough to need it; most do not. */
  private static final class Flush {
    static final Optional<RecorderFlush> FOUND = RecorderFlush.find();
  }

  private final Path folder;
  private final RunFiles files;
  private volatile Recording recording;

  /** @param folder as in {@link Recorder#Recorder} */
  PublicDoor(Path folder) {
    this.folder = folder;
    this.files = new RunFiles(folder);
  }

  /**
   * Makes the flight recorder use the folder as its repository, and gives it 128 MiB, as flags
   * would, which make every VM start 40 milliseconds later. Has no effect once the recorder runs.
   */
  void configure() {
    try {
      DiagnosticCommand.run("jfrConfigure", "repositorypath=\"" + folder + "\"", "memorysize=128m");
    } catch (JMException | RuntimeException e) {
      // The recorder works all the same, but its files have to be copied.
    }
  }

  /** Records nothing once, because the first recording in a VM takes ten times as long. */
  void warm() {
    Path file = folder.resolve("first.jfr");
    try (Recording first = new Recording()) {
      first.enable(ALLOCATION).withStackTrace();
      first.start();
      first.stop();
      first.dump(file);
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) {
      // If recording does not work, the first counted run reports it.
    }
  }

  @Override
  public void start() {
    if (recording != null && recording.getState() == RecordingState.RUNNING) {
      return;
    }
    discard();
    recording = begin();
  }

  @Override
  public void startUnread() {
    start();
  }

  @Override
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
      begun.enable(ALLOCATION).withStackTrace().withThreshold(Duration.ZERO);
      begun.enable(CLASS_LOAD).withStackTrace().withThreshold(Duration.ZERO);
      begun.enable(DATA_LOSS);
      begun.start();
      return begun;
    } catch (RuntimeException e) {
      begun.close();
      throw e;
    }
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

  @Override
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

  @Override
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
    Path file = files.run();
    if (!(alone && moved(file, goesOn)) && !(alone && goesOn)) {
      dump(ended, file);
    }
    return RunFiles.made(file);
  }

  /**
   * Moves the chunks to a file.
   *
   * @param butLast whether to leave the last one, which is still being written
   * @return whether there were any; if not, they are elsewhere
   */
  private boolean moved(Path file, boolean butLast) throws IOException {
    List<Path> found = ChunkFiles.find(folder);
    if (butLast && !found.isEmpty()) {
      found.remove(found.size() - 1);
    }
    Chunks.moveAll(found, file);
    return Files.exists(file);
  }

  /** Makes the flight recorder copy its chunks; there are none if the reader has removed them. */
  private static void dump(Recording ended, Path file) {
    try {
      ended.dump(file);
    } catch (IOException | RuntimeException e) {
      // Missing events are detected by the missing markers.
    }
  }

  @Override
  public Path soFar() {
    Recording current = recording;
    if (current == null) {
      return null;
    }
    try {
      Path file = files.look();
      current.dump(file);
      return file;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  @Override
  public boolean lighten() {
    if (isOn()) {
      Flush.FOUND.ifPresent(RecorderFlush::now);
    }
    return false;
  }

  /** Does nothing: here, the tool's VMs record for as long as it takes to learn the direct way. */
  @Override
  public void keepLight() {}

  @Override
  public void discard() {
    Recording ended = recording;
    recording = null;
    if (ended != null) {
      close(ended);
    }
  }
}
