package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;

/**
 * An empty recording on a thread of its own. The first recording in a VM takes ten times as long as
 * the next, so it runs while the VM's other parts are being prepared.
 */
public final class FirstRecording {
  private final Thread thread;

  private FirstRecording(Thread thread) {
    this.thread = thread;
  }

  /**
   * Starts it.
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
      // If recording does not work, the first counted run reports it.
    }
  }

  /** Waits for its end, so that none of it is recorded during a run. */
  public void await() throws InterruptedException {
    thread.join();
  }
}
