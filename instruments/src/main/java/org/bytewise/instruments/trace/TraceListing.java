package org.bytewise.instruments.trace;

import java.util.List;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The objects of one thread that are shown, in the order in which it allocated them. Immutable.
 *
 * @param thread what to call it; empty for the one that ran the code
 * @param amount all of them
 * @param parts their beginning, folded
 */
record TraceListing(String thread, Amount amount, List<TracePart> parts) {
  TraceListing {
    parts = List.copyOf(parts);
  }

  /** Returns what is not among the parts. */
  Amount leftOut() {
    Amount listed = parts.stream().map(TracePart::amount).reduce(Amount.ZERO, Amount::plus);
    return new Amount(amount.objects() - listed.objects(), amount.bytes() - listed.bytes());
  }
}
