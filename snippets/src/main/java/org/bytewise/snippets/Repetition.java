package org.bytewise.snippets;

/**
 * What came of running an input again and again. Immutable.
 *
 * @param runs how many runs ended, at least 0
 * @param bytes what the last of them allocated on its thread, by the VM's own count; -1 where none
 *     ended, or the VM does not count
 * @param alike how many runs in a row, those of earlier repetitions included, allocated as much as
 *     the last one
 * @param leastNanos the time of one run in nanoseconds, the least of several batches: a measurement
 *     of this moment
 * @param compiled whether the VM now holds all of the input as code of the best compiler that it
 *     has for it
 * @param failure why it did not go on, in a few words; null where it can go on
 * @param stopped whether it was stopped by an interrupt
 */
public record Repetition(
    long runs,
    long bytes,
    long alike,
    long leastNanos,
    boolean compiled,
    String failure,
    boolean stopped) {

  /** A repetition in which no run ended. */
  public static Repetition ended(String failure, boolean stopped) {
    return new Repetition(0, -1, 0, 0, false, failure, stopped);
  }
}
