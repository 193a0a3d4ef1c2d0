package org.bytewise.snippets.internal.wire;

import java.io.Serializable;

/**
 * What the child VM knows of snippets that it ran again and again.
 *
 * @param runs how many runs ended in this batch
 * @param bytes what the last run allocated on its thread, in bytes; -1 where no run ended
 * @param alike how many runs in a row, those of earlier batches included, allocated as much as the
 *     last one
 * @param leastNanos the time of one run, the least of all that were measured in this batch
 * @param compiled whether the VM holds all of the snippets as code of the best compiler that it has
 *     for them
 * @param thrown the exception that ended the batch, with its message; null where none did
 * @param stopped whether the tool stopped it
 */
public record RepeatReport(
    long runs,
    long bytes,
    long alike,
    long leastNanos,
    boolean compiled,
    String thrown,
    boolean stopped)
    implements Serializable {}
