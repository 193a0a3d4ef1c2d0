package org.bytewise.junit;

import java.util.List;

/**
 * What some code allocated on its own thread. Immutable and thread-safe.
 *
 * <p>{@link #threadBytes} is known at once. The first call of any other method has the test run
 * again in a VM that counts each object, and waits for that.
 */
public interface SpentAllocations {
  /** Returns the number of objects that the code creates whenever it runs, arrays included. */
  long objects();

  /** Returns the sum of these objects' shallow sizes, in bytes. */
  long bytes();

  /** Returns these objects by type, most bytes first. */
  List<OfType> types();

  /** Returns these objects by the line that created them, most bytes first. */
  List<OfLine> lines();

  /**
   * Returns the bytes that the thread allocated during this very run in this VM, by the VM's own
   * count: exact, but with whatever was loaded, linked and initialised for the first time, and
   * without whatever the optimizing compiler had removed.
   */
  long threadBytes();

  /**
   * The objects of one type.
   *
   * @param type the type's qualified name as in source code: {@code java.lang.Object[]}
   * @param objects at least 1
   * @param bytes the sum of their shallow sizes
   */
  record OfType(String type, long objects, long bytes) {}

  /**
   * The objects of one type that one line created.
   *
   * @param line the line in a stack trace's form, {@code Parser.java:31}; the innermost line of the
   *     project's own code
   * @param calledFrom the line of the test that led there, in the same form
   * @param type the type's qualified name as in source code
   * @param objects at least 1
   * @param bytes the sum of their shallow sizes
   */
  record OfLine(String line, String calledFrom, String type, long objects, long bytes) {}
}
