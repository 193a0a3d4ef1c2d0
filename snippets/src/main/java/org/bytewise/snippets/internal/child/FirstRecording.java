package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;

/**
 * A recording of nothing, by a thread of its own: the first one in a VM takes ten times as long as
 * the next, and the tool's compiler is not ready before that time has passed anyway.
 */
final class FirstRecording {
  private final Thread thread;

  private FirstRecording(Thread thread) {
    this.thread = thread;
  }

  static FirstRecording begin(Path folder) {
    return new FirstRecording(ChildMain.daemon("bytewise-first-recording", () -> record(folder)));
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

  /** Waits for its end, so that nothing of it is seen beside a snippet. */
  void await() throws InterruptedException {
    thread.join();
  }
}
