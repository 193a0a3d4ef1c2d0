package org.bytewise.snippets;

import java.util.Objects;

/**
 * An object that an input's code created. Immutable; equal objects may be one instance.
 *
 * @param bytes its shallow size
 * @param line the innermost line of the input, or of the earlier snippet, that was running, counted
 *     from 1; 0 if none is known
 * @param snippet the number of the earlier snippet that the line belongs to; empty if it belongs to
 *     the input
 * @param call where it was created: the method that did so, such as
 *     {@code java.util.ArrayList.grow}, or the text of the line if that did; empty if the VM
 *     created it on its own
 * @param type the qualified name of its type, as in source code
 * @param threadId tells threads apart; 0 for the thread that ran the input, {@link #ENDED} for all
 *     threads that are not known any more
 * @param thread the name of the thread; empty for the one that ran the input and for threads that
 *     are not known any more
 */
public record CreatedObject(
    long bytes, int line, String snippet, String call, String type, long threadId, String thread) {
  /** The id of the threads that are not known any more, which cannot be told apart. */
  public static final long ENDED = -1;

  public CreatedObject {
    Objects.requireNonNull(snippet, "snippet");
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(thread, "thread");
    if (bytes < 0 || line < 0) {
      throw new IllegalArgumentException("bytes " + bytes + " and line " + line + " must be >= 0");
    }
  }

  /** Returns whether the thread that ran the input created it. */
  public boolean isOfInput() {
    return threadId == 0;
  }
}
