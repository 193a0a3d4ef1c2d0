package org.bytewise.layout;

/**
 * Classifies what can hold objects in a program. Called in the VM whose heap is walked;
 * implementations must not retain any object.
 */
public interface HeapHolders {
  /** The kind of holder of an object. If several hold it, the first in this order counts. */
  enum Holder {
    /** A variable of the session, which the learner knows by name. */
    VARIABLE,
    /** Any other static field of the learner's classes. */
    CODE,
    /**
     * A live thread and what it references, such as thread-locals. Its stack frames cannot be read.
     */
    THREAD,
    /** The tool that observes the program and is not part of it. */
    TOOL,
    /** A static field of a library class. */
    LIBRARY,
    /** One-time data that the VM and its library keep per class or linked call site. */
    LINKAGE
  }

  /** Returns the kind of holder that the static fields of a class are. */
  Holder of(Class<?> type);

  /** Returns the kind of holder that a live thread is: THREAD or TOOL. */
  Holder of(Thread thread);

  /**
   * Returns whether objects of a class are internal to the library even if a thread holds them, as
   * caches in thread-locals are.
   */
  boolean isInternal(Class<?> type);

  /**
   * Returns the age of a class whose fields are variables: of two variables with the same name, the
   * one in the class with the higher number is in force.
   */
  int age(Class<?> type);
}
