package org.bytewise.counting.profile;

import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;

/**
 * Receives the code's own objects one by one, those of each thread in the order in which the thread
 * created them.
 */
@FunctionalInterface
public interface OwnObjects {
  /**
   * A stack frame of the code.
   *
   * @param className the class's binary name
   * @param method name and descriptor, concatenated
   * @param index the bytecode index
   * @param line the line in the source of the class
   * @param called the method it called, with its class as in source; empty for the innermost frame
   */
  record Frame(String className, String method, int index, int line, String called) {}

  /** An object. Equal ones may be passed as one instance, which is valid during the call only. */
  interface OwnObject {
    /** Returns the name of its type, as in source. */
    String typeName();

    /** Returns its shallow size. */
    long bytes();

    /** Returns the stack frames of the code, innermost first. */
    List<Frame> frames();

    /** Returns the innermost line of the code that was running. */
    Optional<SourceLine> line();

    /**
     * Returns where it was created, as the innermost site in the call paths: a method, or a line of
     * the code; empty if the VM created it on its own.
     */
    String call();

    /** Returns the Java id of the thread that created it; negative if it is not known any more. */
    long threadId();

    /** Returns the name of that thread; empty if it is not known any more. */
    String threadName();
  }

  /** Called for each object that the thread running the code created. */
  void own(OwnObject one);

  /** Called for each object that another thread created during the run. */
  default void ofOtherThread(OwnObject one) {}

  /**
   * Returns whether it can be called while the code is still running. Called once at the beginning
   * of each run.
   */
  default boolean acceptsEarly() {
    return false;
  }
}
