package org.bytewise.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.recorder.Recorder;

/**
 * Creates a million objects for each line it reads, while the flight recorder writes an event for
 * each to a file, started and flushed as in Bytewise's child VM. Nothing reads the file. The
 * arguments are a folder for it, and the file that lets the recorder start quickly.
 */
public final class RecordedLoop {
  /** Number of objects per loop. */
  public static final int OBJECTS = 1_000_000;

  /** Printed after each loop. */
  public static final String DONE = "recorded";

  /** Milliseconds before the first and between the last flushes. */
  private static final long SOON = 10;

  private static final long LATER = 100;

  /** Keeps the compiler from eliminating the objects. */
  static volatile Object last;

  private RecordedLoop() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Recorder recorder = new Recorder(Path.of(args[0]), Path.of(args[1]));
    recorder.prepare(true);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      recorder.start();
      CountDownLatch done = new CountDownLatch(1);
      Thread flushing = new Thread(() -> flush(recorder, done));
      flushing.start();
      loop();
      done.countDown();
      flushing.join();
      Files.delete(recorder.stop());
      System.out.println(DONE);
    }
  }

  private static void flush(Recorder recorder, CountDownLatch done) {
    try {
      long millis = SOON;
      while (!done.await(millis, TimeUnit.MILLISECONDS)) {
        millis = recorder.lighten() ? SOON : Math.min(2 * millis, LATER);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
