package org.bytewise.screen;

/** The meaning of a piece of text. How it looks is up to the terminal. */
public enum Style {
  PLAIN,
  /** Java in a sentence or in a block. */
  CODE,
  STRONG,
  EMPHASIS,
  /** A measured figure. */
  FIGURE,
  HEADING,
  /** Secondary text: the position in a lesson, the next actions. */
  MUTED,
  /** Feedback on a right answer. */
  RIGHT,
  /** Feedback on a wrong answer. */
  WRONG,
  HINT,
  /** A note's title and the bar beside it. */
  NOTE,
  /** A layout, a footprint, a table. */
  PICTURE,
  RECEIPT
}
