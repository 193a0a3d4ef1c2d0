package org.bytewise.lessons.progress;

/** A learner's status in a step. Of two, the later constant wins. */
public enum StepStatus {
  NEW,
  SEEN,
  SKIPPED,
  SOLVED
}
