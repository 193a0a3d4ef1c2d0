package org.bytewise.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.counting.recorder.Recorder;

/** A program that records as many allocations as it is told. */
final class ManyEventsMain {
  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  private ManyEventsMain() {}

  /**
   * Runs the program.
   *
   * @param args a folder for temporary files, the file to write, and the number of objects
   */
  public static void main(String[] args) throws IOException {
    Recorder recorder = new Recorder(Path.of(args[0]));
    recorder.start();
    for (int i = Integer.parseInt(args[2]); i > 0; i--) {
      kept = new Object();
    }
    Files.move(recorder.stop(), Path.of(args[1]));
  }
}
