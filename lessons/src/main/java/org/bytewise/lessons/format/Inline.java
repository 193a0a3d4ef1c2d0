package org.bytewise.lessons.format;

import org.bytewise.lessons.measure.Figure;

/** A part of a sentence. Immutable. */
public sealed interface Inline {

  /** Literal text. */
  record Words(Kind kind, String text) implements Inline {}

  /** A figure that is measured when the sentence is shown. */
  record Measured(Figure figure) implements Inline {}

  /** The markup of text. */
  enum Kind {
    PLAIN,
    CODE,
    STRONG,
    EMPHASIS
  }
}
