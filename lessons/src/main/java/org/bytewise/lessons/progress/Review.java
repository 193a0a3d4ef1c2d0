package org.bytewise.lessons.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a question that was missed is asked again. Immutable.
 *
 * <p>It comes back a day later. Each right answer lengthens the gap, to 3, 7 and 21 days, and the
 * fourth ends it; a wrong one begins again with a day. Remembering something just before it would
 * be forgotten makes it last longer, so each gap is about three times as long as the one before.
 *
 * @param on the day from which it is asked
 * @param gapDays the days that were between the answer before and that day
 */
public record Review(LocalDate on, int gapDays) {

  private static final List<Integer> GAPS = List.of(1, 3, 7, 21);

  /** Returns the first review of a question that was missed on a day. */
  public static Review afterMissing(LocalDate today) {
    return new Review(today.plusDays(GAPS.get(0)), GAPS.get(0));
  }

  /** Returns whether it is to be asked on a day, or was before. */
  public boolean isDue(LocalDate today) {
    return !on.isAfter(today);
  }

  /**
   * Returns the review after this one; empty if the question is learnt. A right answer before the
   * day changes nothing, for it shows less than one after the whole gap.
   */
  public Optional<Review> after(boolean right, LocalDate today) {
    if (!right) {
      return Optional.of(afterMissing(today));
    }
    if (!isDue(today)) {
      return Optional.of(this);
    }
    return GAPS.stream()
        .filter(gap -> gap > gapDays)
        .findFirst()
        .map(gap -> new Review(today.plusDays(gap), gap));
  }
}
