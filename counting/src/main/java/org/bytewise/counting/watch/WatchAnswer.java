package org.bytewise.counting.watch;

import java.nio.charset.StandardCharsets;

/**
 * The reader's answer to a {@link WatchQuestion}.
 *
 * @param number the question's
 * @param verdict what it comes to
 * @param first the first object of the code itself, in words; empty without one
 */
public record WatchAnswer(long number, Verdict verdict, String first) {
  /** What an answer comes to. */
  public enum Verdict {
    /** The code has created an object. */
    OWN,
    /** All objects were made because something happened for the first time. */
    FIRST_TIME_ONLY,
    /** The recording does not tell. */
    UNKNOWN
  }

  private static final int PARTS = 3;

  /** As the payload of a frame. */
  public byte[] payload() {
    return (number + "\n" + verdict + "\n" + first).getBytes(StandardCharsets.UTF_8);
  }

  /** From the payload of a frame, which comes from the reader. */
  public static WatchAnswer of(byte[] payload) {
    String[] parts = new String(payload, StandardCharsets.UTF_8).split("\n", PARTS);
    return new WatchAnswer(Long.parseLong(parts[0]), Verdict.valueOf(parts[1]), parts[2]);
  }
}
