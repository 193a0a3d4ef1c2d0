package org.bytewise.counting;

import java.util.Optional;

/**
 * Describes the code whose allocations are counted, as far as a recording does not: which classes
 * are its own, where it begins, and how its author would name things. Class names are binary names,
 * as in {@link Class#getName()}; nothing is ever null.
 *
 * <p>Called by the thread that reads a recording, once for each place in the code.
 */
public interface CodeUnderTest {
  /** Returns whether a class is part of the code itself, as opposed to code it calls. */
  boolean isOwn(String className);

  /**
   * Returns whether a method is the entry point of a run: allocations in it and below it belong to
   * the code, those above it to the caller.
   */
  boolean isEntry(String className, String method);

  /**
   * Returns whether the entry point ends by boxing a primitive result for its caller. Such a box
   * does not belong to the code.
   */
  default boolean entryBoxesResult() {
    return false;
  }

  /**
   * Returns whether a method of the code is recompiled for each run, like the method around a typed
   * statement, so that its one-time allocations occur in every run.
   */
  default boolean isMadeForRun(String className, String method) {
    return false;
  }

  /** Returns the source line for a line of a class; empty for generated code. */
  Optional<SourceLine> line(String className, int line);

  /**
   * Returns how to refer to a source in a sentence.
   *
   * @param source its name, as in {@link SourceLine#source}
   */
  default String sourceName(String source) {
    return source;
  }

  /**
   * Returns the name of a type as in source code.
   *
   * @param className the class of an object as the VM names it, including arrays and hidden classes
   * @param method the innermost method of the code on the stack at the allocation; empty if there
   *     is none
   */
  default String typeName(String className, String method) {
    return BinaryNames.of(className);
  }

  /**
   * Returns the name of a method of the code in a call path, used when no line is known.
   *
   * @param typeName the name of its class, as returned by {@link #typeName}
   */
  default String methodName(String className, String typeName, String method) {
    return typeName + '.' + method;
  }
}
