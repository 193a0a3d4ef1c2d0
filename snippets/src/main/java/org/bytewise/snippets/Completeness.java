package org.bytewise.snippets;

/** Whether an input can be evaluated as it stands. */
public enum Completeness {
  /** It can be evaluated. */
  COMPLETE,
  /** It continues: a bracket, a quote or a statement is still open. */
  INCOMPLETE,
  /** It is blank. */
  EMPTY,
  /** No continuation can make it valid; evaluating it reports why. */
  ERRONEOUS
}
