package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.lessons.measure.Figure;

/** A part of a sentence. Immutable. */
public sealed interface Inline {

  /** Literal text. */
  record Words(Kind kind, String text) implements Inline {}

  /**
   * Text that leads somewhere.
   *
   * @param words the text, at least one
   * @param destination an address
   */
  record Link(List<Words> words, String destination) implements Inline {
    public Link {
      words = List.copyOf(words);
    }

    /** Returns the link as a terminal shows it: the text, and the address in parentheses. */
    public List<Words> inline() {
      List<Words> inline = new ArrayList<>(words);
      inline.add(new Words(Kind.PLAIN, " (" + destination + ")"));
      return inline;
    }
  }

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
