package org.bytewise.repl.tool.survivors;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapHolders;

/**
 * Notes, in the child VM, what can be reached before code runs, and compares afterwards. The
 * argument says which of these. The answer is a {@link HeapChange}, or a text that says why there is
 * none; null where there is nothing to say.
 */
public final class SurvivorProbe implements BiFunction<Object, String, Serializable> {
  static final String BEGIN = "begin";
  static final String FOUND = "found";
  static final String ABANDON = "abandon";

  private static final String NO_ROOM = "the heap is too full to look at all of its objects;"
      + " a larger one helps, as with -R-Xmx2g";

  @Override
  public Serializable apply(Object value, String argument) {
    HeapHolders holders = new SessionHolders();
    try {
      switch (argument) {
        case BEGIN -> HeapChange.begin(holders);
        case FOUND -> {
          return HeapChange.found(holders).orElse(null);
        }
        default -> HeapChange.abandon();
      }
      return null;
    } catch (OutOfMemoryError e) {
      HeapChange.abandon();
      return NO_ROOM;
    } catch (IllegalStateException e) {
      HeapChange.abandon();
      return e.getMessage();
    }
  }
}
