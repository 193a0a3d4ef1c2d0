package org.bytewise.counting.profile;

import org.bytewise.counting.GroupedNumber;

/** Why objects are not proven to be all: their sizes do not add up to what the VM counts. */
public final class ByteMismatch {
  private ByteMismatch() {}

  /**
   * Returns the reason.
   *
   * @param counted the VM's count, in bytes
   * @param seen the size of the objects seen, in bytes
   */
  public static String text(long counted, long seen) {
    return text(counted, counted, seen);
  }

  /** Returns the reason for a count that went on while it was read. */
  static String text(long countedLeast, long countedMost, long seen) {
    String counted = countedLeast == countedMost
        ? GroupedNumber.of(countedMost)
        : GroupedNumber.of(countedLeast) + " to " + GroupedNumber.of(countedMost);
    return "the VM counts " + counted + " bytes, the objects seen add up to "
        + GroupedNumber.of(seen);
  }
}
