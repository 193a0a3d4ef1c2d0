package org.bytewise.exercises.grade;

import java.util.Optional;
import org.bytewise.exercises.sandbox.Sandbox;

/**
 * How many submissions are graded at once. Immutable.
 *
 * @param count at least 1
 * @param note why it is not what was asked for; empty if it is
 */
public record Jobs(int count, Optional<String> note) {
  /** A compiler, a VM that counts, one that does not, and one kept ready. */
  private static final int JAILS = 4;

  static final int MOST = Sandbox.MOST_JAILS / JAILS;

  /**
   * Chooses the number.
   *
   * @param asked by the user; empty for one per processor
   * @param submissions how many there are, at least 1
   */
  public static Jobs of(Optional<Integer> asked, int submissions) {
    int wanted = asked.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    int count = Math.min(wanted, Math.min(submissions, MOST));
    if (count == wanted || asked.isEmpty()) {
      return new Jobs(count, Optional.empty());
    }
    String bound = submissions == 1 ? "there is 1 submission" : "there are %,d submissions";
    return new Jobs(
        count,
        Optional.of(("--jobs %,d is reduced to %,d: "
                + (count == submissions ? bound : "one grader runs no more at once"))
            .formatted(wanted, count, submissions)));
  }
}
