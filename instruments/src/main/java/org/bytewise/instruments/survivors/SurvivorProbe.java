package org.bytewise.instruments.survivors;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapHolders;
import org.bytewise.snippets.RunWatch;

/**
 * Walks the child VM's heap right before and right after code runs and returns the difference. The
 * argument tells which of the two it is. The answer is a {@link HeapChange}, or a string that
 * explains why there is none; null if there is nothing to report.
 */
public final class SurvivorProbe implements BiFunction<Object, String, Serializable> {
  static final String BEGIN = "begin";
  static final String FOUND = "found";
  static final String ABANDON = "abandon";

  /** Why the heap could not be walked; null if it could. */
  private static volatile String failure;

  private static final String NO_ROOM =
      "the heap is too full to walk; try a larger one, such as -R-Xmx2g";

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
      HeapObserver observer = new HeapObserver(holders);
      if (HeapChange.prepare(holders)) {
        observer.before();
        observer.after("", null);
        HeapChange.abandon();
      }
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

  /** Walks the heap before and after each statement. */
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
        failure = "the heap could not be walked: " + e;
      }
    }
  }
}
