package org.bytewise.junit.internal.vm;

import java.util.List;
import java.util.Objects;

/**
 * What one execution of the counted code allocated. Immutable.
 *
 * @param own the objects of the code itself
 * @param types {@code own} by type, most bytes first
 * @param lines {@code own} by line and type, most bytes first
 * @param oneTime the objects that the VM created because something was loaded, linked or
 *     initialised for the first time
 * @param others the objects that other threads created meanwhile
 * @param direct the growth of the direct buffers, in bytes
 * @param doubt why the figures are only lower bounds; empty if they are proven exact
 */
public record ExactCount(
    Sum own,
    List<OfType> types,
    List<OfLine> lines,
    Sum oneTime,
    Sum others,
    long direct,
    String doubt) {
  /** The count of code that created nothing. */
  public static final ExactCount NOTHING =
      new ExactCount(Sum.ZERO, List.of(), List.of(), Sum.ZERO, Sum.ZERO, 0, "");

  public ExactCount {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(oneTime, "oneTime");
    Objects.requireNonNull(others, "others");
    Objects.requireNonNull(doubt, "doubt");
    types = List.copyOf(types);
    lines = List.copyOf(lines);
  }

  /**
   * A number of objects and the sum of their shallow sizes.
   *
   * @param objects at least 0
   * @param bytes at least 0
   */
  public record Sum(long objects, long bytes) {
    public static final Sum ZERO = new Sum(0, 0);

    Sum plus(Sum other) {
      return new Sum(objects + other.objects, bytes + other.bytes);
    }
  }

  /**
   * The objects of one type.
   *
   * @param type its qualified name as in source code
   */
  public record OfType(String type, Sum sum) {}

  /**
   * The objects of one type that one line created.
   *
   * @param className the binary name of the innermost class of the project on the stack; empty if
   *     there is none
   * @param line its line, counted from 1; 0 if it is not known
   * @param called the method of another library that it called; empty if it created them itself
   * @param testClass the binary name of the outermost class of the counted code
   * @param testLine its line; 0 if it is not known
   * @param type the qualified name as in source code
   */
  public record OfLine(
      String className,
      int line,
      String called,
      String testClass,
      int testLine,
      String type,
      Sum sum) {}

  /** Returns whether the code's own figures are those of another execution. */
  boolean isLike(ExactCount other) {
    return own.equals(other.own)
        && types.equals(other.types)
        && doubt.isEmpty()
        && other.doubt.isEmpty();
  }
}
