package org.bytewise.layout;

/**
 * Tells, of what can hold objects in a program, what it is to whoever asks. Called in the VM whose
 * heap is walked; must not keep anything.
 */
public interface HeapHolders {
  /** What an object is held by. Where several hold it, the first of these counts. */
  enum Holder {
    /** A variable of a session, by whose name the learner knows it. */
    VARIABLE,
    /** Another static field of the learner's own classes. */
    CODE,
    /** A thread that runs, with what it keeps for itself; its running methods cannot be seen. */
    THREAD,
    /** What observes the program, and is no part of it. */
    TOOL,
    /** A static field of the library. */
    LIBRARY,
    /** What the VM and its library keep of classes and links, once for each. */
    LINKAGE
  }

  /** What the static fields of a class are. */
  Holder of(Class<?> type);

  /** What a live thread is: THREAD or TOOL. */
  Holder of(Thread thread);

  /**
   * Whether objects of a class are the library's own affair, even where a thread holds them: caches
   * in thread-locals.
   */
  boolean isInternal(Class<?> type);

  /**
   * The age of a class whose fields are variables: of two with the same name, the one of the class
   * with the higher number is in force.
   */
  int age(Class<?> type);
}
