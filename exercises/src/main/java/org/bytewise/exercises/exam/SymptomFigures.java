package org.bytewise.exercises.exam;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.Asked;

/**
 * What was measured to answer one question of a diagnosis. Immutable.
 *
 * @param asked the question
 * @param figures for each line or type, its share of the total; for each cause, what is left of the
 *     total without it
 * @param total the figure of the whole program
 */
record SymptomFigures(Asked asked, Map<String, Long> figures, long total) {
  /** The right answer must be this many halves of the next best, so that it is beyond doubt. */
  private static final int HALVES = 3;

  SymptomFigures {
    figures = Map.copyOf(figures);
  }

  private boolean isCause() {
    return asked.answer() == Asked.Answer.CAUSE;
  }

  /** Returns the figure of an answer; 0 for a line or a type that has none. */
  long of(String answer) {
    return figures.getOrDefault(answer, 0L);
  }

  /** Tells whether an answer is the right one. */
  boolean isRight(String answer) {
    return figures.containsKey(answer) && of(answer) == of(best());
  }

  /** Returns the right answer; empty if there is none. */
  String best() {
    List<String> sorted = sorted();
    return sorted.isEmpty() ? "" : sorted.get(0);
  }

  /** Returns the answers, the right one first. */
  private List<String> sorted() {
    Comparator<String> order = Comparator.comparingLong(this::of);
    return figures.keySet().stream()
        .sorted((isCause() ? order : order.reversed()).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * Tells whether there is one right answer, by a margin: half as much again as the next line or
   * type; for a cause, at most half of what is left without any other, and of the total.
   */
  boolean isClear() {
    List<String> sorted = sorted();
    if (sorted.isEmpty()) {
      return false;
    }
    long first = of(sorted.get(0));
    long second = sorted.size() > 1 ? of(sorted.get(1)) : 0;
    return isCause()
        ? 2 * first <= second && 2 * first <= total && total > 0
        : 2 * first >= HALVES * second && first > 0;
  }
}
