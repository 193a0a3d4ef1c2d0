package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ObjectReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which objects of earlier readings no longer exist: where a reading misses an object for
 * the first time, the heap is collected, and what the collection removes is lost. Not thread-safe.
 */
final class LostObjects {
  /**
   * The most objects to ask about at a stop, other than the last: each takes a question, and some
   * are kept for ever by what no variable shows.
   */
  private static final int MOST_ASKED = 100;

  private final StandstillAid aid;
  private final HeapReader heap;

  /** Missed objects that still existed when the heap was last collected, newest last. */
  private final Map<ObjectReference, Integer> kept = new LinkedHashMap<>();

  private final Set<ObjectReference> lost = new HashSet<>();

  LostObjects(StandstillAid aid, HeapReader heap) {
    this.aid = aid;
    this.heap = heap;
  }

  /**
   * Returns the labels of objects found to be lost.
   *
   * @param all whether to ask about all that are missing, because this is the last reading
   */
  List<Integer> find(HeapReader.Reading reading, boolean all) {
    Map<ObjectReference, Integer> missing = new LinkedHashMap<>();
    heap.labels().forEach((object, label) -> {
      if (reading.shows(object)) {
        kept.remove(object);
      } else if (!lost.contains(object) && !kept.containsKey(object)) {
        missing.put(object, label);
      }
    });
    if (missing.isEmpty() && !(all && !kept.isEmpty())) {
      return List.of();
    }
    aid.collect();
    List<Map.Entry<ObjectReference, Integer>> candidates = new ArrayList<>(kept.entrySet());
    int skipped = all ? 0 : Math.max(0, candidates.size() - MOST_ASKED);
    candidates = new ArrayList<>(candidates.subList(skipped, candidates.size()));
    candidates.addAll(missing.entrySet());
    List<Integer> labels = new ArrayList<>();
    for (Map.Entry<ObjectReference, Integer> one : candidates) {
      if (one.getKey().isCollected()) {
        kept.remove(one.getKey());
        lost.add(one.getKey());
        labels.add(one.getValue());
      } else {
        kept.put(one.getKey(), one.getValue());
      }
    }
    labels.sort(null);
    return labels;
  }
}
