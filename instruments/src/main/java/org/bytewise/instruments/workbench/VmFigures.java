package org.bytewise.instruments.workbench;

import java.io.Serializable;

/**
 * What a VM says of its heap at a moment. Sums since its start where nothing else is said.
 *
 * @param maxHeapBytes the most that the heap can hold
 * @param usedHeapBytes what is in use at this moment, what is no longer needed included
 * @param collections how often the heap was collected
 * @param pauseMillis how long collections stopped the code, in milliseconds: the VM counts no finer
 * @param stackBytes the size of the stack that a thread gets where nothing else is asked for
 */
public record VmFigures(
    long maxHeapBytes, long usedHeapBytes, long collections, long pauseMillis, long stackBytes)
    implements Serializable {}
