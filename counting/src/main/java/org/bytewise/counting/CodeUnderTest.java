package org.bytewise.counting;

import java.util.Optional;

/**
 * What the rules need to know of the code whose allocations are counted, and cannot read from a
 * recording: which classes are its own, where it begins, and how its author would name things.
 * Class names are binary names, as in {@link Class#getName()}; nothing is ever null.
 *
 * <p>Asked by the thread that reads a recording, once for each place in the code.
 */
public interface CodeUnderTest {
  /** Whether a class belongs to the code itself, and not to what it calls. */
  boolean isOwn(String className);

  /**
   * Whether a method is the outermost one of a run: what is allocated in it and below it is the
   * code's, and what is allocated above it belongs to whoever called it.
   */
  boolean isEntry(String className, String method);

  /**
   * Whether the entry itself ends by boxing a primitive result for its caller. Such a box is no
   * part of the code.
   */
  default boolean entryBoxesResult() {
    return false;
  }

  /**
   * Whether a method of the code's own is made anew for each run, as the method around a statement
   * that was typed is: what the VM does for the first time in it happens in every run.
   */
  default boolean isMadeForRun(String className, String method) {
    return false;
  }

  /** Returns the line behind a line of a class; empty for code that nobody wrote. */
  Optional<SourceLine> line(String className, int line);

  /** Returns what to call a piece of source in a sentence, by the name that a line gives it. */
  default String sourceName(String source) {
    return source;
  }

  /**
   * Returns the name of a type as in source code.
   *
   * @param className the class of an object, in whichever form the VM names it: arrays and hidden
   *     classes included
   * @param method the innermost method of the code's own on the way to the object; empty where
   *     there is none
   */
  default String typeName(String className, String method) {
    return BinaryNames.of(className);
  }

  /**
   * Returns the name of a method of the code's own in a call path, where no line stands for it.
   *
   * @param typeName the name of its class, by {@link #typeName}
   */
  default String methodName(String className, String typeName, String method) {
    return typeName + '.' + method;
  }
}
