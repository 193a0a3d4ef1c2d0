package org.bytewise.counting.internal.recording;

/**
 * What allocation events that are alike have in common; or, among them in their order, that a class
 * was loaded.
 *
 * @param threadId the thread's Java id; 0 for a thread of the VM, {@link #ENDED_THREAD} for one
 *     that has ended and is in the recording no more
 * @param threadName null for a thread of the VM
 * @param type the object's class, as the VM names it; or the class that was loaded
 * @param bytes the object's size; {@link #CLASS_LOAD} where a class was loaded
 * @param trace where it was made; null where the VM has no Java frames
 */
public record Allocation(long threadId, String threadName, String type, long bytes, Trace trace) {
  public static final long CLASS_LOAD = -1;

  /** The id of threads that the recording does not know any more. */
  public static final long ENDED_THREAD = -1;

  /** Whether it stands for a class that was loaded. */
  public boolean isClassLoad() {
    return bytes == CLASS_LOAD;
  }
}
