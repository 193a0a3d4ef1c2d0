package org.bytewise.repl.tool.survivors;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapHolders;
import org.bytewise.snippets.RunWatch;

/**
 * Has the child VM's heap looked at right before code runs and right after, and tells the
 * difference. The argument says whether that begins or is over. The answer is a {@link HeapChange},
 * or a text that says why there is none; null where there is nothing to say.
 */
public final class SurvivorProbe implements BiFunction<Object, String, Serializable> {
  static final String BEGIN = "begin";
  static final String FOUND = "found";
  static final String ABANDON = "abandon";

  /** Why the heap could not be looked at; null where it could. */
  private static volatile String failure;

  private static final String NO_ROOM = "the heap is too full to look at all of its objects;"
      + " a larger one helps, as with -R-Xmx2g";

  @Override
  public Serializable apply(Object value, String argument) {
    switch (argument) {
      case BEGIN -> {
        return begin();
      }
      case FOUND -> {
        return found();
      }
      default -> abandon();
    }
    return null;
  }

  private static Serializable begin() {
    HeapHolders holders = new SessionHolders();
    try {
      HeapChange.prepare(holders);
      HeapObserver observer = new HeapObserver(holders);
      observer.before();
      observer.after("", null);
      HeapChange.abandon();
      RunWatch.install(observer);
      return null;
    } catch (OutOfMemoryError e) {
      abandon();
      return NO_ROOM;
    } catch (IllegalStateException e) {
      abandon();
      return e.getMessage();
    }
  }

  private static Serializable found() {
    RunWatch.install(null);
    try {
      return failure != null ? failure : HeapChange.found().orElse(null);
    } catch (OutOfMemoryError e) {
      return NO_ROOM;
    } finally {
      abandon();
    }
  }

  private static void abandon() {
    RunWatch.install(null);
    HeapChange.abandon();
    failure = null;
  }

  /** Looks at the heap before and after each statement. */
  private record HeapObserver(HeapHolders holders) implements RunWatch.Observer {
    @Override
    public void before() {
      look(() -> HeapChange.before(holders));
    }

    @Override
    public void after(Object value, Throwable thrown) {
      look(() -> HeapChange.after(value, thrown));
    }

    private static void look(Runnable walk) {
      if (failure != null) {
        return;
      }
      try {
        walk.run();
      } catch (OutOfMemoryError e) {
        HeapChange.abandon();
        failure = NO_ROOM;
      } catch (RuntimeException e) {
        HeapChange.abandon();
        failure = "the heap could not be looked at: " + e;
      }
    }
  }
}
