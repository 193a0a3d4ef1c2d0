package org.bytewise.counting.recorder;

import java.lang.reflect.Method;
import java.util.Optional;
import org.bytewise.counting.CountingFlags;

/**
 * Has the flight recorder write down, in the middle of a recording, which classes and methods its
 * events refer to. Until then it notes each of them again for every frame of every event, where
 * there was a recording before this one: HotSpot's {@code JfrTraceIdLoadBarrier} takes a method for
 * noted only if it is not marked as cleared after an earlier recording, and on JDK 25 nothing but
 * this takes that mark away (on 17 every second part of a recording does). A million objects
 * created seven frames deep took twice the time for it (measured on both), and 22 frames deep 160
 * MB more of native memory (on 25).
 *
 * <p>The VM lets only its own code do this: {@link #FLAG} opens that door. Where it is shut, or is
 * no longer there, nothing is written early, and all that is lost is time. Thread-safe.
 */
public final class RecorderFlush {
  /** The flag of a VM that is to do this. */
  public static final String FLAG = CountingFlags.FLUSH;

  private static final String INTERNAL = "jdk.jfr.internal.";

  /** The flight recorder's own lock: its native part hangs where two threads order it about. */
  private final Object lock;

  private final Object metadata;
  private final Method flush;

  private RecorderFlush(Object lock, Object metadata, Method flush) {
    this.lock = lock;
    this.metadata = metadata;
    this.flush = flush;
  }

  /** Looks for what it needs, once the flight recorder runs; empty where that is not to be had. */
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

  /** Writes; takes less than a millisecond. Nothing happens where nothing is recorded. */
  void now() {
    try {
      synchronized (lock) {
        flush.invoke(metadata);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Then it takes the time that it takes.
    }
  }
}
