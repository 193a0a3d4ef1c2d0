package org.bytewise.junit.internal.vm;

import java.util.ArrayList;
import java.util.List;

/**
 * The counts of the same code in successive executions. Immutable.
 *
 * @param first the first one, which contains the one-time allocations
 * @param last the last one
 * @param different the latest one whose figures differ from the last; the last one itself if the
 *     counts have settled
 * @param executions how many there were, at least 1
 * @param settled whether the last ones agree
 */
public record CountSeries(
    ExactCount first, ExactCount last, ExactCount different, int executions, boolean settled) {
  /** The number of successive executions that must agree. */
  public static final int ALIKE = 3;

  /** The number of executions after which code counts as unsettled. */
  public static final int MOST = 20;

  /** Returns the series of some counts, of which there is at least one. */
  static CountSeries of(List<ExactCount> counts) {
    List<ExactCount> all = new ArrayList<>(counts);
    ExactCount last = all.get(all.size() - 1);
    int alike = 0;
    while (alike < all.size() && all.get(all.size() - 1 - alike).isLike(last)) {
      alike++;
    }
    boolean settled = alike >= ALIKE;
    ExactCount different =
        settled || alike == all.size() ? last : all.get(all.size() - 1 - Math.max(alike, 1));
    return new CountSeries(all.get(0), last, different, all.size(), settled);
  }
}
