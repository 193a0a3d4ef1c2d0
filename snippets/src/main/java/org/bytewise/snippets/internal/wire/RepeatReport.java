package org.bytewise.snippets.internal.wire;

import java.io.Serializable;

/**
 * The child VM's report on snippets that it ran repeatedly.
 *
 * @param runs the number of completed runs in this batch
 * @param bytes the bytes that the last run allocated on its thread; -1 if no run completed
 * @param alike the number of consecutive runs, including those of earlier batches, that allocated
 *     as much as the last one
 * @param leastNanos the time of one run in nanoseconds, the minimum measured in this batch
 * @param processorNanos the processor time of all threads of the VM during this batch, in
 *     nanoseconds
 * @param compiled whether the VM has compiled all of the snippets with the highest compiler tier it
 *     uses for them
 * @param thrown the exception that ended the batch, with its message; null if there was none
 * @param stopped whether the tool stopped it
 */
public record RepeatReport(
    long runs,
    long bytes,
    long alike,
    long leastNanos,
    long processorNanos,
    boolean compiled,
    String thrown,
    boolean stopped)
    implements Serializable {}
