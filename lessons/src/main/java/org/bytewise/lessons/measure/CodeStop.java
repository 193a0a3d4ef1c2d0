package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A moment at which code that runs line by line stood still. Immutable.
 *
 * @param kind why it stood still
 * @param line the line of the code, counted from 1; empty if it is not one of the code's own
 * @param frames the number of frames on the stack of the thread that stopped
 * @param heap the objects that frames and variables can reach, by type
 * @param uncounted how many more of them were not looked at; 0 if {@code heap} has all
 * @param variables the variables of all frames and those outside of methods, in the order of the
 *     picture
 * @param gone the labels of the objects that have become unreachable since the stop before
 */
public record CodeStop(
    Kind kind,
    OptionalInt line,
    int frames,
    List<TypeCount> heap,
    int uncounted,
    List<Named> variables,
    List<Integer> gone) {

  public CodeStop {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(line, "line");
    heap = List.copyOf(heap);
    variables = List.copyOf(variables);
    gone = List.copyOf(gone);
  }

  /** Why code stood still. */
  public enum Kind {
    /** The line is about to run. */
    LINE,
    /** An exception is leaving the line. */
    EXCEPTION,
    /** The code has ended. */
    END
  }

  /**
   * A variable.
   *
   * @param label the label of the object that it refers to, from 1; 0 if it refers to none
   */
  public record Named(String name, int label) {}

  /** Returns the label of the object that a variable refers to; empty if it refers to none. */
  OptionalInt label(String variable) {
    return variables.stream()
        .filter(one -> one.name().equals(variable) && one.label() > 0)
        .mapToInt(Named::label)
        .findFirst();
  }

  /** Returns whether there is a variable of this name. */
  public boolean has(String variable) {
    return variables.stream().anyMatch(one -> one.name().equals(variable));
  }
}
