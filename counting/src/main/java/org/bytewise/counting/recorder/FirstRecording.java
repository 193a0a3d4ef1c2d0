package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;

/**
 * A recording of nothing, by a thread of its own: the first one in a VM takes ten times as long as
 * the next, and whoever starts the VM has other things to prepare meanwhile.
 */
public final class FirstRecording {
  private final Thread thread;

  private FirstRecording(Thread thread) {
    this.thread = thread;
  }

  /**
   * Begins it.
   *
   * @param folder for a temporary file
   */
  public static FirstRecording begin(Path folder) {
    return new FirstRecording(SteadyThread.start("bytewise-first-recording", () -> record(folder)));
  }

  private static void record(Path folder) {
    Path file = folder.resolve("first.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ObjectAllocationOutsideTLAB").withStackTrace();
      recording.start();
      recording.stop();
      recording.dump(file);
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) {
      // The first run that is counted will say so, if there is anything to say.
    }
  }

  /** Waits for its end, so that nothing of it is seen beside a run. */
  public void await() throws InterruptedException {
    thread.join();
  }
}
