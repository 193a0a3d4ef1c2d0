package org.bytewise.snippets.internal.child;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.recorder.SteadyThread;

/**
 * What the tool needs to know about a VM in which the code stands still, beyond what the debug
 * interface tells. The tool stops a thread of this class's own in {@link #ready} and has it call
 * the other methods while the code's threads are suspended. So none of them may take a lock that
 * the code can hold, and none uses the standard streams.
 *
 * <p>The fields are read, and the methods called, by name: see {@code StandstillAid} on the tool's
 * side.
 */
final class SteppingAid {
  /** The number of objects measured at a time. */
  static final int ROOM = 256;

  /** The objects to measure; empty again after each measurement, so that it holds none. */
  static final Object[] OBJECTS = new Object[ROOM];

  /** The sizes of these objects in bytes. */
  static final long[] SIZES = new long[ROOM];

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What carries the code's output; its field {@code tail} counts the bytes. */
  static OutputRing ring;

  private static volatile Instrumentation vm;
  private static Recorder recorder;
  private static volatile boolean over;

  private SteppingAid() {}

  static void measureWith(Instrumentation instrumentation) {
    vm = instrumentation;
  }

  /** Starts the thread that the tool stops. */
  static void start(Recorder recording, OutputRing output) {
    recorder = recording;
    ring = output;
    over = false;
    SteadyThread.start("bytewise-standstill", SteppingAid::stand);
  }

  private static void stand() {
    while (!over) {
      ready();
      Thread.onSpinWait();
    }
  }

  /** Where the tool stops the thread. */
  static void ready() {}

  /** Lets the thread end as soon as the tool resumes it. */
  static void leave() {
    over = true;
  }

  /** Returns whether sizes can be measured. */
  static boolean measures() {
    return vm != null;
  }

  /** Measures the first of {@link #OBJECTS} and forgets them. */
  static void measure(int count) {
    Instrumentation instrumentation = vm;
    for (int i = 0; i < count; i++) {
      SIZES[i] = instrumentation.getObjectSize(OBJECTS[i]);
      OBJECTS[i] = null;
    }
  }

  /** Returns the bytes that a thread has allocated since its start; -1 if the VM does not count. */
  static long allocated(long thread) {
    return THREADS.getThreadAllocatedBytes(thread);
  }

  /** Starts recording allocations. */
  static void record() {
    recorder.start();
  }

  /** Returns the file with what was recorded since the last call, and continues recording. */
  static String cut() throws IOException {
    return recorder.cut().toString();
  }

  /** Ends recording. */
  static void discard() {
    recorder.discard();
  }

  /** Collects the whole heap. */
  static void collect() {
    System.gc();
  }
}
