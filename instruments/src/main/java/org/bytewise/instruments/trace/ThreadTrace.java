package org.bytewise.instruments.trace;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.CreatedObject;

/**
 * What one thread allocated, in order and folded. Keeps the beginning and counts the rest. Not
 * thread-safe.
 */
final class ThreadTrace {
  /** The maximum number of rows that are kept. */
  static final int MOST_ROWS = 10_000;

  /** Loops in loops in loops. */
  private static final int LEVELS = 3;

  private final List<Folding> levels = new ArrayList<>();
  private final List<TracePart> parts = new ArrayList<>();
  private final String name;
  private int rows;
  private long objects;
  private long bytes;

  /** @param name what to call the thread; empty for the one that ran the code */
  ThreadTrace(String name) {
    this.name = name;
    Folding outer = new Folding(this::keep);
    levels.add(outer);
    for (int i = 1; i < LEVELS; i++) {
      outer = new Folding(outer);
      levels.add(0, outer);
    }
  }

  String name() {
    return name;
  }

  /** @param number its place in the order of the thread */
  void add(long number, CreatedObject object) {
    objects++;
    bytes += object.bytes();
    levels.get(0).accept(new TracePart.One(number, object));
  }

  private void keep(TracePart part) {
    if (rows < MOST_ROWS) {
      parts.add(part);
    }
    rows = Math.min(MOST_ROWS, rows + part.rows());
  }

  /** Ends the trace and returns what is known of it. */
  TraceListing end() {
    levels.forEach(Folding::end);
    return new TraceListing(name, new Amount(objects, bytes), parts);
  }
}
