package org.bytewise.verdicts;

import jdk.jfr.consumer.RecordedEvent;
import org.moditect.jfrunit.JfrEvents;

/** What tests with JfrUnit compare with a budget. */
public final class EventSum {
  private EventSum() {}

  /** Returns the bytes of the allocation events that this thread had in the code of a case. */
  public static long bytes(JfrEvents events) {
    String thread = Thread.currentThread().getName();
    events.awaitEvents();
    return events
        .filter(event -> event.getEventType().getName().startsWith("jdk.ObjectAllocation"))
        .filter(event ->
            event.getThread() != null && thread.equals(event.getThread().getJavaName()))
        .filter(EventSum::isInCase)
        .mapToLong(event -> event.getLong("allocationSize"))
        .sum();
  }

  private static boolean isInCase(RecordedEvent event) {
    return event.getStackTrace() != null
        && event.getStackTrace().getFrames().stream()
            .anyMatch(frame -> frame.getMethod().getType().getName().endsWith("Cases"));
  }
}
