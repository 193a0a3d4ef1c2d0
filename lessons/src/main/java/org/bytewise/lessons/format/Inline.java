package org.bytewise.lessons.format;

import org.bytewise.lessons.measure.Figure;

/** A piece of a sentence. Immutable. */
public sealed interface Inline {

  /** Words as they are. */
  record Words(Kind kind, String text) implements Inline {}

  /** A figure, measured when the sentence is shown. */
  record Measured(Figure figure) implements Inline {}

  /** How words are marked. */
  enum Kind {
    PLAIN,
    CODE,
    STRONG,
    EMPHASIS
  }
}
