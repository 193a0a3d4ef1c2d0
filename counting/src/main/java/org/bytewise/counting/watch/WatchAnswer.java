package org.bytewise.counting.watch;

import java.nio.charset.StandardCharsets;

/**
 * The reader's answer to a {@link WatchQuestion}.
 *
 * @param number the question's number
 * @param verdict the result
 * @param first a description of the first object of the code itself; empty if there is none
 */
public record WatchAnswer(long number, Verdict verdict, String first) {
  /** The result of an answer. */
  public enum Verdict {
    /** The code has created an object. */
    OWN,
    /** All objects were one-time allocations. */
    FIRST_TIME_ONLY,
    /** The recording does not tell. */
    UNKNOWN
  }

  private static final int PARTS = 3;

  /** Returns the answer as the payload of a frame. */
  public byte[] payload() {
    return (number + "\n" + verdict + "\n" + first).getBytes(StandardCharsets.UTF_8);
  }

  /** Decodes an answer from the payload of a frame sent by the reader. */
  public static WatchAnswer of(byte[] payload) {
    String[] parts = new String(payload, StandardCharsets.UTF_8).split("\n", PARTS);
    return new WatchAnswer(Long.parseLong(parts[0]), Verdict.valueOf(parts[1]), parts[2]);
  }
}
