package org.bytewise.exercises;

import java.util.Objects;
import java.util.Optional;

/**
 * What an exercise is worth. Immutable.
 *
 * @param points for an answer that passes; 0 only for {@link #NONE}
 * @param credit the rule for an answer that does not
 */
public record Marking(int points, Credit credit) {
  /** Of an exercise that says nothing about its points. */
  public static final Marking DEFAULT = new Marking(1, Credit.ALL_AT_ONCE);

  /** Of a submission whose exercise is unknown. */
  public static final Marking NONE = new Marking(0, Credit.ALL_AT_ONCE);

  /** The largest number of points. */
  static final int MOST = 1000;

  public Marking {
    Objects.requireNonNull(credit, "credit");
    if (points < 0 || points > MOST) {
      throw new IllegalArgumentException("points " + points + " must be from 0 to " + MOST);
    }
  }

  /** Returns the mark of an answer; empty if it could not be judged, which is never a zero. */
  public Optional<Mark> of(Examination examination) {
    return credit.earned(examination, points).map(earned -> new Mark(earned, points));
  }

  /** Returns the points and the rule: {@code 10 points, 60% results, 40% budget}. */
  @Override
  public String toString() {
    return points + (points == 1 ? " point, " : " points, ") + credit;
  }
}
