package org.bytewise.snippets;

import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * A place in source that allocates, or looks as if it did. Immutable.
 *
 * @param line the line of the input, counted from 1
 * @param column the column in that line, counted from 1, in UTF-16 code units
 * @param code the source of the place, on one line
 * @param kind what makes objects there
 * @param certainty how often it does
 * @param why what is made there, and on what it depends
 * @param measured what the measurement found there: the objects that this place made, in all its
 *     runs
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

  /** What makes the objects. */
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
    /** A call of a method that is known to make objects, such as {@code String.format}. */
    CALL
  }

  /** How often a place makes objects when its code runs. */
  public enum Certainty {
    ALWAYS,
    /** It depends on a value. */
    MAYBE,
    /** The first time only. */
    ONCE,
    NEVER
  }

  /** Whether it makes objects on more than its first run, or may. */
  public boolean isExpected() {
    return certainty == Certainty.ALWAYS || certainty == Certainty.MAYBE;
  }

  /** Whether the measurement agrees: objects where some were expected, none where none were. */
  public boolean isConfirmed() {
    return isExpected() == (measured.objects() > 0);
  }
}
