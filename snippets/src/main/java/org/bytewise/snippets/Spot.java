package org.bytewise.snippets;

import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * A place in source code that allocates or appears to. Immutable.
 *
 * @param line the line of the input, counted from 1
 * @param column the column in that line, counted from 1, in UTF-16 code units
 * @param code the source at this place, on one line
 * @param kind the kind of code that allocates
 * @param certainty how often it allocates
 * @param why what it allocates, and under which condition
 * @param measured the objects this place was measured to allocate, over all its runs
 */
public record Spot(
    int line,
    int column,
    String code,
    Kind kind,
    Certainty certainty,
    String why,
    Amount measured) {

  public Spot {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line " + line + ", column " + column + " must be >= 1");
    }
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(measured, "measured");
  }

  /** The kind of code that allocates. */
  public enum Kind {
    NEW,
    EXCEPTION,
    ARRAY,
    BOXING,
    CONCATENATION,
    VARARGS,
    ITERATOR,
    LAMBDA,
    METHOD_REFERENCE,
    STREAM,
    /** A call of a method known to allocate, such as {@code String.format}. */
    CALL
  }

  /** How often a place allocates when its code runs. */
  public enum Certainty {
    ALWAYS,
    /** Depends on a value. */
    MAYBE,
    /** On the first run only. */
    ONCE,
    NEVER
  }

  /** Returns whether it allocates, or may allocate, beyond its first run. */
  public boolean isExpected() {
    return certainty == Certainty.ALWAYS || certainty == Certainty.MAYBE;
  }

  /** Returns whether the measurement agrees: objects if some were expected, none otherwise. */
  public boolean isConfirmed() {
    return isExpected() == (measured.objects() > 0);
  }
}
