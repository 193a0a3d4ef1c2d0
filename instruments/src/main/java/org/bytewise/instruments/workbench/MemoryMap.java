package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.util.List;

/**
 * The regions of a VM's memory. Immutable.
 *
 * @param regions by kind, in the order heap, class data, code, stack, direct
 * @param threads how many Java threads have a stack
 * @param stackBytes the size of each stack
 */
public record MemoryMap(List<MemoryRegion> regions, int threads, long stackBytes)
    implements Serializable {}
