package org.bytewise.screen;

/** What a piece of text means; how it looks is the terminal's choice. */
public enum Style {
  PLAIN,
  /** Java in a sentence, or a block of it. */
  CODE,
  STRONG,
  EMPHASIS,
  /** A measured figure. */
  FIGURE,
  HEADING,
  /** Of less weight: where one is, what can be done next. */
  MUTED,
  /** Feedback on an answer that is right. */
  RIGHT,
  /** Feedback on an answer that is not. */
  WRONG,
  HINT,
  /** A note's title, and the bar beside it. */
  NOTE,
  /** A layout, a footprint, a table. */
  PICTURE,
  RECEIPT
}
