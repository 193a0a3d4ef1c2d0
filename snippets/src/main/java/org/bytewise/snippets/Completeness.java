package org.bytewise.snippets;

/** Whether an input can be evaluated as it stands. */
public enum Completeness {
  /** It can. */
  COMPLETE,
  /** It goes on: a bracket, a quote or a statement is open. */
  INCOMPLETE,
  /** There is nothing in it. */
  EMPTY,
  /** No continuation can make it right; evaluating it tells why. */
  ERRONEOUS
}
