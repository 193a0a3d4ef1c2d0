package org.bytewise.counting.internal.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/**
 * Reads a recording with the JDK's own reader, which supports every format of the JDK. It is slower
 * and serves as a second opinion on {@link Chunk}. Used once.
 */
final class JdkReader {
  private static final int BATCH = 1 << 16;

  private final AllocationBatch.Taker taker;
  private final Map<Allocation, Integer> kinds = new HashMap<>();

  /** By identity: the recording has one object for all events with the same trace or class. */
  private final IdentityHashMap<RecordedStackTrace, Trace> traces = new IdentityHashMap<>();

  private final IdentityHashMap<RecordedClass, String> typeNames = new IdentityHashMap<>();
  private int[] order = new int[BATCH];
  private int length;
  private boolean lost;
  private boolean going = true;
  private Throwable failure;

  private JdkReader(AllocationBatch.Taker taker) {
    this.taker = taker;
  }

  static void read(Path file, AllocationBatch.Taker taker) throws IOException {
    new JdkReader(taker).read(file);
  }

  private void read(Path file) throws IOException {
    try (EventStream events = EventStream.openFile(file)) {
      events.setReuse(true);
      // The buffers of a thread are written in any order; sorting by time restores the order of its
      // events.
      events.setOrdered(true);
      events.onEvent(
          "jdk.ObjectAllocationOutsideTLAB",
          event -> accept(event, "objectClass", event.getLong("allocationSize")));
      events.onEvent("jdk.ClassLoad", event -> accept(event, "loadedClass", Allocation.CLASS_LOAD));
      events.onEvent("jdk.DataLoss", event -> lost = true);
      events.onError(error -> failure = error);
      events.start();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (failure != null) {
      throw new IOException(failure.toString(), failure);
    }
    if (going) {
      handOver();
    }
  }

  private void accept(RecordedEvent event, String typeField, long bytes) {
    RecordedThread thread = event.getThread("eventThread");
    RecordedClass type = event.getClass(typeField);
    if (!going || type == null) {
      return;
    }
    RecordedStackTrace trace = event.getStackTrace();
    Allocation allocation = new Allocation(
        thread == null ? Allocation.ENDED_THREAD : thread.getJavaThreadId(),
        thread == null ? "" : thread.getJavaName(),
        typeNames.computeIfAbsent(type, RecordedClass::getName),
        bytes,
        trace == null ? null : traces.computeIfAbsent(trace, Trace::of));
    order[length++] = kinds.computeIfAbsent(allocation, a -> kinds.size());
    if (length == BATCH) {
      handOver();
    }
  }

  private void handOver() {
    Allocation[] alike = new Allocation[kinds.size()];
    kinds.forEach((allocation, index) -> alike[index] = allocation);
    going = taker.take(new AllocationBatch(
        alike,
        Arrays.copyOf(order, length),
        length,
        lost,
        Arrays.stream(alike).mapToLong(Allocation::threadId).toArray(),
        new boolean[alike.length]));
    length = 0;
    lost = false;
    kinds.clear();
  }
}
