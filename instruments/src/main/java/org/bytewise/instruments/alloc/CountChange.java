package org.bytewise.instruments.alloc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.Ruling;

/**
 * The difference between a saved count and a new one. Immutable.
 *
 * @param file the saved count's file, as typed
 * @param before the saved count
 * @param vm the VM of the new count
 * @param now the new count; if it is a lower bound, so are the differences
 */
record CountChange(String file, SavedCount before, String vm, AllocationProfile now) {

  /** The change of one type: numbers of objects and bytes, negative if there are fewer. */
  record OfType(String type, long objects, long bytes) {}

  long objects() {
    return now.own().objects() - before.total().objects();
  }

  long bytes() {
    return now.own().bytes() - before.total().bytes();
  }

  /** Returns whether there are more objects, or more bytes, than before. */
  Ruling answer() {
    if (objects() > 0 || bytes() > 0) {
      return Ruling.BROKEN;
    }
    return now.exact() ? Ruling.HOLDS : Ruling.UNPROVEN;
  }

  /** Returns the types whose figures differ, the largest increase of bytes first. */
  List<OfType> byType() {
    Map<String, Amount> earlier = new LinkedHashMap<>();
    before.byType().forEach(one -> earlier.put(one.type(), one.amount()));
    List<OfType> changes = new ArrayList<>();
    for (TypeAmount one : now.byType()) {
      Amount was = earlier.getOrDefault(one.type(), Amount.ZERO);
      earlier.remove(one.type());
      changes.add(new OfType(
          one.type(), one.amount().objects() - was.objects(), one.amount().bytes() - was.bytes()));
    }
    earlier.forEach((type, was) -> changes.add(new OfType(type, -was.objects(), -was.bytes())));
    changes.removeIf(one -> one.objects() == 0 && one.bytes() == 0);
    changes.sort(Comparator.comparingLong(OfType::bytes).reversed());
    return changes;
  }
}
