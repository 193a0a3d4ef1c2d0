package org.bytewise.snippets.trial;

import java.util.HashMap;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.recorder.LiveCounts;
import org.bytewise.snippets.SourceNames;

/** The VM's own count of its live objects, after a full collection. Immutable. */
public final class LiveObjects {
  private final LiveCounts counts;

  LiveObjects(LiveCounts counts) {
    this.counts = counts;
  }

  /**
   * Returns what has been added since an earlier count, by type, as in
   * {@link org.bytewise.counting.AllocationProfile.TypeAmount}.
   */
  public Map<String, Amount> since(LiveObjects before) {
    Map<String, Amount> amounts = new HashMap<>();
    counts
        .since(before.counts)
        .more()
        .forEach((type, more) ->
            amounts.merge(SourceNames.of(type), new Amount(more[0], more[1]), Amount::plus));
    return amounts;
  }
}
