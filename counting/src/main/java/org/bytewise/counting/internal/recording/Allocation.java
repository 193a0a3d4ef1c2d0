package org.bytewise.counting.internal.recording;

/**
 * The common properties of equal allocation events; or, in the same order, of class load events.
 *
 * @param threadId the thread's Java id; 0 for a VM thread, {@link #ENDED_THREAD} for a thread that
 *     has ended and is no longer in the recording
 * @param threadName null for a VM thread
 * @param type the object's class as the VM names it, or the loaded class
 * @param bytes the object's size; {@link #CLASS_LOAD} for a class load
 * @param trace the stack trace of the allocation; null if it has no Java frames
 */
public record Allocation(long threadId, String threadName, String type, long bytes, Trace trace) {
  public static final long CLASS_LOAD = -1;

  /** The id of threads that are no longer in the recording. */
  public static final long ENDED_THREAD = -1;

  /** Returns whether this is a class load. */
  public boolean isClassLoad() {
    return bytes == CLASS_LOAD;
  }
}
