package org.bytewise.counting.watch;

import java.nio.charset.StandardCharsets;

/**
 * Asks what a thread allocated first in a span of its allocations.
 *
 * @param number identifies the question
 * @param threadId the thread
 * @param from the bytes that the thread had allocated when the span began
 * @param to the bytes it has allocated at the end of the span, which is now
 * @param recording the file with all events so far
 */
public record WatchQuestion(long number, long threadId, long from, long to, String recording) {
  private static final int PARTS = 5;

  /** Returns the question as the payload of a frame. */
  public byte[] payload() {
    return (number + "\n" + threadId + "\n" + from + "\n" + to + "\n" + recording)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Decodes a question from the payload of a frame.
   *
   * @throws IllegalArgumentException if the payload is malformed
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
