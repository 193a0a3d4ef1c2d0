package org.bytewise.snippets;

import java.util.List;
import org.bytewise.counting.AllocationProfile;

/**
 * What became of one input, which may hold several statements. They ran one after the other until
 * one did not succeed.
 *
 * @param evaluations one for each statement that was reached; none for blank input
 * @param notRun the rest of the input, which was not reached; empty where all of it was
 * @param droppedOutput characters of output beyond the limit, which were not shown
 * @param liveThreads names of the threads that snippets have left running
 */
public record Transcript(
    List<Evaluation> evaluations, String notRun, long droppedOutput, List<String> liveThreads) {
  public Transcript {
    evaluations = List.copyOf(evaluations);
    liveThreads = List.copyOf(liveThreads);
  }

  /** Whether every statement ran and did what it was to do. */
  public boolean succeeded() {
    return notRun.isEmpty() && evaluations.stream().allMatch(Evaluation::succeeded);
  }

  /** What the statements allocated together. */
  public AllocationProfile allocations() {
    return evaluations.stream()
        .map(Evaluation::allocations)
        .reduce(AllocationProfile.NONE, AllocationProfile::plus);
  }
}
