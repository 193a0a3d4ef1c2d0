package org.bytewise.instruments.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Folds sequences that follow themselves, as they come: of {@code a b a b a b c} it makes {@code a
 * b} three times, and {@code c}. It looks back over a limited number of parts, so any number of
 * them can pass. Several of these in a row fold loops in loops. Not thread-safe.
 */
final class Folding implements Consumer<TracePart> {
  /** The maximum length of a sequence, in parts. */
  static final int LONGEST = 64;

  /** The maximum number of rows of a sequence that contains folded ones. */
  private static final int MOST_ROWS = 200;

  private static final int WINDOW = 3 * LONGEST;

  private final Consumer<TracePart> next;

  /** The parts that may still turn out to be the beginning of a repetition. */
  private final List<TracePart> window = new ArrayList<>();

  /** The sequence that is being repeated; empty if none is. */
  private List<TracePart> sequence = List.of();

  private long times;

  /** The beginning of the next repetition. */
  private final List<TracePart> begun = new ArrayList<>();

  /** @param next receives the parts, folded where possible */
  Folding(Consumer<TracePart> next) {
    this.next = next;
  }

  @Override
  public void accept(TracePart part) {
    if (!sequence.isEmpty()) {
      if (part.sameAs(sequence.get(begun.size()))) {
        goOn(part);
        return;
      }
      endSequence();
      if (!sequence.isEmpty()) {
        // Its beginning was a repetition, too.
        accept(part);
        return;
      }
    }
    add(part);
  }

  private void goOn(TracePart part) {
    begun.add(part);
    if (begun.size() == sequence.size()) {
      times++;
      begun.clear();
    }
  }

  /** Hands the repeated sequence on; what came of the next repetition is looked at anew. */
  private void endSequence() {
    next.accept(TracePart.Repeated.of(sequence, times));
    sequence = List.of();
    List<TracePart> rest = List.copyOf(begun);
    begun.clear();
    rest.forEach(this);
  }

  private void add(TracePart part) {
    window.add(part);
    int size = window.size();
    for (int length = 1; length <= LONGEST && 2 * length <= size; length++) {
      if (isRepeated(length)) {
        window.subList(0, size - 2 * length).forEach(next);
        sequence = List.copyOf(window.subList(size - 2 * length, size - length));
        times = 2;
        window.clear();
        return;
      }
    }
    if (size == WINDOW) {
      List<TracePart> oldest = window.subList(0, WINDOW - 2 * LONGEST);
      oldest.forEach(next);
      oldest.clear();
    }
  }

  /** Returns whether the last parts equal those before them. */
  private boolean isRepeated(int length) {
    int size = window.size();
    int rows = 0;
    for (int i = size - 1; i >= size - length; i--) {
      TracePart part = window.get(i);
      rows += part.rows();
      if (rows > MOST_ROWS || !part.sameAs(window.get(i - length))) {
        return false;
      }
    }
    return true;
  }

  /** Hands everything on. */
  void end() {
    while (!sequence.isEmpty()) {
      endSequence();
    }
    window.forEach(next);
    window.clear();
  }
}
