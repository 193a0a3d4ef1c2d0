package org.bytewise.snippets;

import java.util.List;
import org.bytewise.counting.AllocationProfile;

/**
 * The result of one input, which may contain several statements. They run in order until one does
 * not succeed.
 *
 * @param evaluations one for each statement that was reached; empty for blank input
 * @param notRun the rest of the input, which was not reached; empty if everything was
 * @param droppedOutput the number of characters of output that exceeded the limit and were not
 *     shown
 * @param liveThreads names of the threads that snippets left running
 */
public record Transcript(
    List<Evaluation> evaluations, String notRun, long droppedOutput, List<String> liveThreads) {
  public Transcript {
    evaluations = List.copyOf(evaluations);
    liveThreads = List.copyOf(liveThreads);
  }

  /** Returns whether every statement ran and succeeded. */
  public boolean succeeded() {
    return notRun.isEmpty() && evaluations.stream().allMatch(Evaluation::succeeded);
  }

  /** Returns what the statements allocated in total. */
  public AllocationProfile allocations() {
    return evaluations.stream()
        .map(Evaluation::allocations)
        .reduce(AllocationProfile.NONE, AllocationProfile::plus);
  }
}
