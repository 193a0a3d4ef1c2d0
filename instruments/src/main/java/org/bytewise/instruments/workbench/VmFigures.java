package org.bytewise.instruments.workbench;

import java.io.Serializable;

/**
 * A snapshot of a VM's heap figures. Totals are since its start unless stated otherwise.
 *
 * @param maxHeapBytes the maximum heap size
 * @param usedHeapBytes bytes in use, including garbage
 * @param collections how often the heap was collected
 * @param pauseMillis total pause time of collections, in milliseconds, the VM's resolution
 * @param stackBytes the default stack size of a thread
 */
public record VmFigures(
    long maxHeapBytes, long usedHeapBytes, long collections, long pauseMillis, long stackBytes)
    implements Serializable {}
