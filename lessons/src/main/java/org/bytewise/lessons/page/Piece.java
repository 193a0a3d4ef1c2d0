package org.bytewise.lessons.page;

import java.util.List;
import java.util.Objects;
import org.bytewise.lessons.format.Inline;

/** A part of a measured sentence. Immutable. */
public sealed interface Piece {

  /** Literal text. */
  record Words(Inline.Kind kind, String text) implements Piece {}

  /**
   * Text that leads somewhere.
   *
   * @param destination an address
   */
  record Link(List<Words> words, String destination) implements Piece {
    public Link {
      words = List.copyOf(words);
    }
  }

  /**
   * A measured figure.
   *
   * @param key identifies it in the course, on every VM
   * @param text what was measured, such as {@code 24 bytes}
   * @param source the measurement, such as {@code shallow(String)}
   * @param varies whether it may be another each time, such as a duration
   */
  record Figure(String key, String text, String source, boolean varies) implements Piece {
    public Figure {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(source, "source");
    }
  }
}
