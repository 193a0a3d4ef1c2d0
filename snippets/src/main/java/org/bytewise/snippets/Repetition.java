package org.bytewise.snippets;

/**
 * The result of running an input repeatedly. Immutable.
 *
 * @param runs the number of completed runs, at least 0
 * @param bytes the bytes that the last run allocated on its thread, by the VM's own count; -1 if no
 *     run completed or the VM does not count
 * @param alike the number of consecutive runs, including those of earlier repetitions, that
 *     allocated as much as the last one
 * @param leastNanos the time of one run in nanoseconds, the minimum over several batches; specific
 *     to this measurement
 * @param processorNanos the processor time that all threads of the VM used meanwhile, its compilers
 *     included, in nanoseconds; unlike the elapsed time, it does not grow on a busy machine
 * @param compiled whether the VM has compiled the whole input with the highest compiler tier it
 *     uses for it
 * @param failure a short reason why it cannot continue; null if it can
 * @param stopped whether an interrupt stopped it
 */
public record Repetition(
    long runs,
    long bytes,
    long alike,
    long leastNanos,
    long processorNanos,
    boolean compiled,
    String failure,
    boolean stopped) {

  /** Returns a repetition in which no run completed. */
  public static Repetition ended(String failure, boolean stopped) {
    return new Repetition(0, -1, 0, 0, 0, false, failure, stopped);
  }
}
