package org.bytewise.snippets;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets an observer inspect the child VM immediately before and after code runs, on the thread that
 * runs it, with no other work of the tool in between. Used by probes in the child VM. Thread-safe.
 */
public final class RunWatch {
  private static final AtomicReference<Observer> OBSERVER = new AtomicReference<>();

  private RunWatch() {}

  /**
   * Receives the start and end of each run. What its methods allocate is not counted. They must not
   * throw.
   */
  public interface Observer {
    /** Called when a statement is about to run. */
    void before();

    /**
     * Called when the running code has just done something that may have allocated, by any of its
     * threads; only in a VM with the profile {@link VmProfile#CLOCKED}.
     */
    default void during() {}

    /**
     * Called when a statement has ended. The caller holds neither the value nor the exception
     * longer than the tool needs it.
     *
     * @param value null if the statement has none
     * @param thrown null if the statement completed normally
     */
    void after(Object value, Throwable thrown);
  }

  /** Installs an observer for all future runs; null removes it. */
  public static void install(Observer observer) {
    OBSERVER.set(observer);
  }

  /** Returns whether an observer is installed. */
  public static boolean isInstalled() {
    return OBSERVER.get() != null;
  }

  /** Notifies the observer that a run begins; called by the tool. */
  public static void before() {
    Observer observer = OBSERVER.get();
    if (observer != null) {
      observer.before();
    }
  }

  /** Notifies the observer that the run goes on; called by the code itself. */
  public static void during() {
    Observer observer = OBSERVER.get();
    if (observer != null) {
      observer.during();
    }
  }

  /** Notifies the observer that a run has ended; called by the tool. */
  public static void after(Object value, Throwable thrown) {
    Observer observer = OBSERVER.get();
    if (observer != null) {
      observer.after(value, thrown);
    }
  }
}
