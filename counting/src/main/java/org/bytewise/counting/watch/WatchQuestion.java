package org.bytewise.counting.watch;

import java.nio.charset.StandardCharsets;

/**
 * The question what a thread has allocated first in some span of its allocations.
 *
 * @param number tells questions apart
 * @param threadId the thread
 * @param from bytes that the thread had allocated when the span began
 * @param to bytes that it has allocated by its end, which is now
 * @param recording the file with all events until now
 */
public record WatchQuestion(long number, long threadId, long from, long to, String recording) {
  private static final int PARTS = 5;

  /** As the payload of a frame. */
  public byte[] payload() {
    return (number + "\n" + threadId + "\n" + from + "\n" + to + "\n" + recording)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * From the payload of a frame.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static WatchQuestion of(byte[] payload) {
    String[] parts = new String(payload, StandardCharsets.UTF_8).split("\n", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("a question of " + parts.length + " parts");
    }
    return new WatchQuestion(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        parts[4]);
  }
}
