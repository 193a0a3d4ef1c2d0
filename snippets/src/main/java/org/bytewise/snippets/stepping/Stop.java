package org.bytewise.snippets.stepping;

import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;

/**
 * A moment at which the code stood still. Immutable.
 *
 * @param number its number in the run, from 0
 * @param reason why it stopped
 * @param line the line about to run; at the end, and where an exception leaves the code, the last
 *     line
 * @param threads the code's threads, the current one first
 * @param variables the session's variables, those that the code declares at the top level included
 * @param heap the objects reachable from frames and variables
 * @param unreachable labels of objects of earlier stops that no longer exist, as a collection has
 *     proved since the last stop
 * @param cost what the current thread has allocated since its last stop
 * @param output what the code has printed since the last stop
 * @param exception the exception that is being thrown, as {@code Type: message}
 */
public record Stop(
    int number,
    Reason reason,
    Optional<SourceLine> line,
    List<ThreadView> threads,
    List<Slot> variables,
    HeapView heap,
    List<Integer> unreachable,
    LineCost cost,
    String output,
    Optional<String> exception) {
  public Stop {
    threads = List.copyOf(threads);
    variables = List.copyOf(variables);
    unreachable = List.copyOf(unreachable);
  }

  /** Returns this stop with another number. */
  public Stop withNumber(int other) {
    return new Stop(
        other, reason, line, threads, variables, heap, unreachable, cost, output, exception);
  }

  /** Why the code stopped. */
  public enum Reason {
    /** A line is about to run. */
    LINE,
    /** An exception is leaving a frame, or has just been thrown. */
    EXCEPTION,
    /** The code has ended. */
    END
  }
}
