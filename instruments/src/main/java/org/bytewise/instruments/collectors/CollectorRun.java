package org.bytewise.instruments.collectors;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.RunEnding;
import org.bytewise.instruments.workbench.VmFigures;
import org.bytewise.snippets.ThrownException;

/**
 * The outcome of code with one collector.
 *
 * @param name the collector
 * @param reason why the collector is not available; null if it is
 * @param ending how it ended; null if the collector is not available, like {@code before}
 * @param exhausted whether the VM ended itself because an OutOfMemoryError was thrown
 * @param after the VM after the code had ended; null if the VM was lost
 * @param allocatedBytes bytes that the code's own thread allocated; -1 if unknown
 */
record CollectorRun(
    String name,
    String reason,
    RunEnding ending,
    boolean exhausted,
    Duration elapsed,
    VmFigures before,
    VmFigures after,
    long allocatedBytes) {

  static CollectorRun unavailable(String name, String reason) {
    return new CollectorRun(name, reason, null, false, Duration.ZERO, null, null, -1);
  }

  boolean available() {
    return reason == null;
  }

  Long collections() {
    return after == null ? null : after.collections() - before.collections();
  }

  Long pauseMillis() {
    return after == null ? null : after.pauseMillis() - before.pauseMillis();
  }

  /** Returns the class of the exception that ended it, or null. */
  String exception() {
    if (exhausted) {
      return OutOfMemoryError.class.getName();
    }
    return available() ? ending.exception().map(ThrownException::type).orElse(null) : null;
  }

  private Map<String, Object> envelope() {
    if (!available()) {
      return Envelope.failed(RunStatus.FAILED, reason);
    }
    Map<String, Object> data = ending.data();
    if (exhausted) {
      data.put("status", RunStatus.THREW.word());
      data.put("exception", Envelope.exception(exception(), "Java heap space"));
      data.put("reason", null);
    }
    return data;
  }

  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", name);
    data.put("available", available());
    data.putAll(envelope());
    data.put("elapsedNanos", available() ? elapsed.toNanos() : null);
    data.put("collections", collections());
    data.put("pauseMillis", pauseMillis());
    data.put("allocatedBytes", allocatedBytes < 0 ? null : allocatedBytes);
    data.put("heapAfterBytes", after == null ? null : after.usedHeapBytes());
    return data;
  }
}
