package org.bytewise.snippets;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Has an observer look at the child VM right before code runs and right after it has run, on the
 * thread that runs it, while nothing else of the tool happens in between. Used in the child VM, by
 * probes. Thread-safe.
 */
public final class RunWatch {
  private static final AtomicReference<Observer> OBSERVER = new AtomicReference<>();

  private RunWatch() {}

  /** Who looks. What the methods allocate is in no count. They must not throw anything. */
  public interface Observer {
    /** A statement is about to run. */
    void before();

    /**
     * A statement has ended. Neither its value nor the exception that ended it is held by the code
     * that calls this for longer than the tool needs it.
     *
     * @param value null where it has none
     * @param thrown null where it has ended by itself
     */
    void after(Object value, Throwable thrown);
  }

  /** Has an observer look at all runs to come; null for none. */
  public static void install(Observer observer) {
    OBSERVER.set(observer);
  }

  /** Whether an observer looks at the runs to come. */
  public static boolean isInstalled() {
    return OBSERVER.get() != null;
  }

  /** Tells the observer that a run begins; called by the tool. */
  public static void before() {
    Observer observer = OBSERVER.get();
    if (observer != null) {
      observer.before();
    }
  }

  /** Tells the observer that a run has ended; called by the tool. */
  public static void after(Object value, Throwable thrown) {
    Observer observer = OBSERVER.get();
    if (observer != null) {
      observer.after(value, thrown);
    }
  }
}
