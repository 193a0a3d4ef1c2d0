package org.bytewise.counting.recorder;

import java.lang.reflect.Method;
import java.util.Optional;
import org.bytewise.counting.CountingFlags;

/**
 * Makes the flight recorder write out, in the middle of a recording, the classes and methods that
 * its events refer to. Until then, if there was an earlier recording, it registers each of them
 * again for every frame of every event: HotSpot's {@code JfrTraceIdLoadBarrier} considers a method
 * registered only if it is not marked as cleared after an earlier recording, and on JDK 25 only
 * this operation removes the mark (on 17 every second part of a recording does). For a million
 * objects created seven frames deep this doubled the time (measured on both), and at a depth of 22
 * frames it took 160 MB more native memory (on 25).
 *
 * <p>The VM reserves this operation for its own code unless {@link CountingFlags#INTERNAL} grants
 * access. Without access, or if the operation no longer exists, nothing is written early; this
 * costs only time. Thread-safe.
 */
final class RecorderFlush {
  private static final String INTERNAL = "jdk.jfr.internal.";

  /**
   * The flight recorder's own lock: its native part hangs if two threads control it at the same
   * time.
   */
  private final Object lock;

  private final Object metadata;
  private final Method flush;

  private RecorderFlush(Object lock, Object metadata, Method flush) {
    this.lock = lock;
    this.metadata = metadata;
    this.flush = flush;
  }

  /**
   * Looks up the internal operation, once the flight recorder is running; empty if it is
   * unavailable.
   */
  static Optional<RecorderFlush> find() {
    try {
      Object access = call("PrivateAccess", "getInstance", null);
      Object recorder = call("PrivateAccess", "getPlatformRecorder", access);
      Object metadata = call("MetadataRepository", "getInstance", null);
      Method flush = metadata.getClass().getMethod("flush");
      return Optional.of(new RecorderFlush(recorder, metadata, flush));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Object call(String type, String method, Object on)
      throws ReflectiveOperationException {
    return Class.forName(INTERNAL + type).getMethod(method).invoke(on);
  }

  /**
   * Writes out the data, which takes a few milliseconds. Does nothing if nothing is being recorded.
   */
  void now() {
    try {
      synchronized (lock) {
        flush.invoke(metadata);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The recording just takes longer.
    }
  }
}
