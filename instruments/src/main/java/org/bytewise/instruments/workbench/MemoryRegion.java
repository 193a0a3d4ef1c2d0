package org.bytewise.instruments.workbench;

import java.io.Serializable;

/**
 * A region of a VM's memory, as reported by the VM.
 *
 * @param name the VM's own name for it
 * @param kind {@code heap}, {@code class data}, {@code code}, {@code stack} or {@code direct}
 * @param usedBytes bytes in use; -1 if the VM does not report it
 * @param committedBytes committed bytes
 * @param maxBytes its maximum size in bytes; -1 if unbounded
 */
public record MemoryRegion(
    String name, String kind, long usedBytes, long committedBytes, long maxBytes)
    implements Serializable {}
