package org.bytewise.snippets.internal.count;

/**
 * What allocation events that are alike have in common.
 *
 * @param threadId the thread's Java id; 0 for a thread of the VM
 * @param threadName null for a thread of the VM
 * @param type the object's class, as the VM names it
 * @param bytes the object's size
 * @param trace where it was made; null where the VM has no Java frames
 */
record Allocation(long threadId, String threadName, String type, long bytes, Trace trace) {}
