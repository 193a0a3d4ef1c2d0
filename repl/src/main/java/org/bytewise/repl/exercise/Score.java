package org.bytewise.repl.exercise;

import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.screen.Words;

/**
 * An answer's cost and the solution's cost for the same inputs. Scores for different inputs are
 * compared by their distance from par. Immutable.
 *
 * @param cost of the answer
 * @param par cost of the solution
 */
public record Score(Amount cost, Amount par) {
  /** Returns the objects over par; negative if it beats par. */
  public long objectsOver() {
    return cost.objects() - par.objects();
  }

  /** Returns the bytes over par; negative if it beats par. */
  public long bytesOver() {
    return cost.bytes() - par.bytes();
  }

  /** Tells whether it is closer to par, or further below it. */
  public boolean isBetterThan(Score other) {
    return objectsOver() < other.objectsOver()
        || (objectsOver() == other.objectsOver() && bytesOver() < other.bytesOver());
  }

  /**
   * Returns the score for a sentence: {@code at par}, {@code beats par by 1 object}, {@code 3
   * objects over par}.
   */
  public String words() {
    if (objectsOver() != 0) {
      String objects = Words.count(Math.abs(objectsOver()), "object");
      return objectsOver() < 0 ? "beats par by " + objects : objects + " over par";
    }
    if (bytesOver() != 0) {
      String bytes = Words.bytes(Math.abs(bytesOver()));
      return bytesOver() < 0 ? "beats par by " + bytes : bytes + " over par";
    }
    return "at par";
  }

  /** Returns the score for a table: {@code par}, {@code -1}, {@code +3}, {@code +16 B}. */
  public String shortly() {
    if (objectsOver() != 0) {
      return (objectsOver() > 0 ? "+" : "") + Words.number(objectsOver());
    }
    if (bytesOver() != 0) {
      return (bytesOver() > 0 ? "+" : "") + Words.bytes(bytesOver());
    }
    return "par";
  }
}
