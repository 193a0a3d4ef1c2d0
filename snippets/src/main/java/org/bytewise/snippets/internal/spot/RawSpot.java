package org.bytewise.snippets.internal.spot;

import org.bytewise.snippets.Spot.Certainty;
import org.bytewise.snippets.Spot.Kind;

/** A place found in the source as compiled. Immutable; compared by identity. */
final class RawSpot {
  private final int start;
  private final int end;
  private final Kind kind;
  private final Certainty certainty;
  private final String why;
  private int lifted = -1;

  /**
   * @param start where it begins, in UTF-16 code units from the start of the source
   * @param end where it ends, exclusive
   */
  RawSpot(int start, int end, Kind kind, Certainty certainty, String why) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.certainty = certainty;
    this.why = why;
  }

  /**
   * Notes that this creates an object of a class that JShell has made of an anonymous class, by the
   * number in its name. The place in the source as compiled is then nowhere in what was typed.
   */
  RawSpot lifted(int number) {
    lifted = number;
    return this;
  }

  /** Returns the number of the class that JShell made of an anonymous one; -1 if it did not. */
  int lifted() {
    return lifted;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Kind kind() {
    return kind;
  }

  Certainty certainty() {
    return certainty;
  }

  String why() {
    return why;
  }
}
