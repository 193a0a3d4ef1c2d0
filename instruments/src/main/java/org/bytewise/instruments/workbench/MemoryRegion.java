package org.bytewise.instruments.workbench;

import java.io.Serializable;

/**
 * A part of a VM's memory, as the VM itself reports it.
 *
 * @param name the VM's own name for it
 * @param kind {@code heap}, {@code class data}, {@code code}, {@code stack} or {@code direct}
 * @param usedBytes what is in use; -1 where the VM does not tell
 * @param committedBytes what is set aside for it
 * @param maxBytes the most that it can become; -1 where there is no bound
 */
public record MemoryRegion(
    String name, String kind, long usedBytes, long committedBytes, long maxBytes)
    implements Serializable {}
