package org.bytewise.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;

/**
 * For each line that it reads: creates a million objects, and has the flight recorder write an
 * event of each to the file that the argument names.
 */
public final class RecordedLoop {
  /** How many objects one loop creates. */
  public static final int OBJECTS = 1_000_000;

  /** What is printed after each loop. */
  public static final String DONE = "recorded";

  /** Keeps the compiler from removing the objects. */
  static volatile Object last;

  private RecordedLoop() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      try (Recording recording = new Recording()) {
        recording
            .enable("jdk.ObjectAllocationOutsideTLAB")
            .withStackTrace()
            .withThreshold(Duration.ZERO);
        recording.start();
        loop();
        recording.stop();
        recording.dump(file);
      }
      System.out.println(DONE);
    }
  }

  private static void loop() {
    Object object = null;
    for (int i = 0; i < OBJECTS; i++) {
      object = new Object();
    }
    last = object;
  }
}
