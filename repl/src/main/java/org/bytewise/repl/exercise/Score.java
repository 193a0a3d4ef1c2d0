package org.bytewise.repl.exercise;

import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.screen.Words;

/**
 * What an answer cost beside what the solution cost with the same inputs. Scores of other inputs
 * can be compared by what they are over par. Immutable.
 *
 * @param cost of the answer
 * @param par of the solution
 */
public record Score(Amount cost, Amount par) {
  /** Objects over par; negative where it beats par. */
  public long objectsOver() {
    return cost.objects() - par.objects();
  }

  /** Bytes over par; negative where it beats par. */
  public long bytesOver() {
    return cost.bytes() - par.bytes();
  }

  /** Whether it is nearer to par, or further below it. */
  public boolean isBetterThan(Score other) {
    return objectsOver() < other.objectsOver()
        || (objectsOver() == other.objectsOver() && bytesOver() < other.bytesOver());
  }

  /** In a sentence: {@code at par}, {@code beats par by 1 object}, {@code 3 objects over par}. */
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

  /** In a table: {@code par}, {@code -1}, {@code +3}, {@code +16 B}. */
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
