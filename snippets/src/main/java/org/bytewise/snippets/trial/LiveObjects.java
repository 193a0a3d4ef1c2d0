package org.bytewise.snippets.trial;

import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The objects that runs left behind, by the VM's own count of live objects.
 *
 * @param runs the number of runs between two counts, at least 1
 * @param first what the first series of runs left, by type, as in
 *     {@link org.bytewise.counting.AllocationProfile.TypeAmount}
 * @param second what the second series, of the same length, left
 * @param failure the run that threw; null if none did
 */
public record LiveObjects(
    int runs, Map<String, Amount> first, Map<String, Amount> second, TrialAnswer failure) {
  public LiveObjects {
    first = Map.copyOf(first);
    second = Map.copyOf(second);
  }
}
