package org.bytewise.lessons.progress;

/** How far a learner came with a step; of two, the later one counts. */
public enum StepStatus {
  NEW,
  SEEN,
  SKIPPED,
  SOLVED
}
